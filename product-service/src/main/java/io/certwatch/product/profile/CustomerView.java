package io.certwatch.product.profile;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A customer who is an operator, as the API and the dossier show it.
 *
 * @param everyProduct whether it is stated that every product supplied to it is delivered to an operator
 * @param products the SKUs that it gets without a project
 * @param marksNothing whether nothing is stated of any product yet
 * @param statements the same, as it was stated, by whom and when
 */
public record CustomerView(
        String name,
        @Nullable String reasons,
        boolean everyProduct,
        List<String> products,
        List<ProjectView> projects,
        boolean marksNothing,
        List<DeliveryView> statements) {

    public record ProjectView(String name, List<String> products) {}

    public record DeliveryView(
            @Nullable String project, boolean everyProduct, List<String> products, String by, Instant at) {

        static DeliveryView of(CustomerDelivery delivery) {
            var stated = requireNonNull(delivery.stated());
            return new DeliveryView(
                    delivery.project(),
                    delivery.everyProduct(),
                    delivery.products(),
                    stated.author().by(),
                    stated.at());
        }
    }

    public static CustomerView of(OperatorCustomer customer) {
        var deliveries = customer.deliveries();
        return new CustomerView(
                customer.name(),
                customer.reasons(),
                deliveries.stream().anyMatch(CustomerDelivery::everyProduct),
                products(deliveries.stream().filter(delivery -> delivery.project() == null)),
                projects(deliveries),
                deliveries.stream()
                        .allMatch(delivery ->
                                !delivery.everyProduct() && delivery.products().isEmpty()),
                deliveries.stream().map(DeliveryView::of).toList());
    }

    private static List<ProjectView> projects(List<CustomerDelivery> deliveries) {
        return deliveries.stream()
                .filter(delivery -> delivery.project() != null)
                .collect(groupingBy(
                        delivery -> requireNonNull(delivery.project()),
                        LinkedHashMap::new,
                        flatMapping(
                                delivery -> delivery.products().stream(),
                                collectingAndThen(toList(), skus -> products(skus)))))
                .entrySet()
                .stream()
                .map(project -> new ProjectView(project.getKey(), project.getValue()))
                .toList();
    }

    private static List<String> products(Stream<CustomerDelivery> deliveries) {
        return products(
                deliveries.flatMap(delivery -> delivery.products().stream()).toList());
    }

    private static List<String> products(List<String> skus) {
        return skus.stream().sorted().toList();
    }
}
