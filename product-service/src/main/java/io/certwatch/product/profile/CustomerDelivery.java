package io.certwatch.product.profile;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one person stated, at one time, that a customer gets.
 *
 * @param project the project of the customer that gets it; null if none is named
 * @param everyProduct whether it is every product that the company supplies to the customer
 * @param products the SKUs, in their order; empty if it is every product, or if none is named yet, which marks nothing
 * @param stated null until it is recorded
 */
public record CustomerDelivery(
        @Nullable String project,
        boolean everyProduct,
        List<String> products,
        @Nullable StatedBy stated) {

    public CustomerDelivery {
        products = products.stream().distinct().sorted().toList();
    }

    public static CustomerDelivery ofEveryProduct() {
        return new CustomerDelivery(null, true, List.of(), null);
    }

    public static CustomerDelivery of(@Nullable String project, List<String> products) {
        return new CustomerDelivery(project, false, products, null);
    }

    boolean marks(String sku) {
        return everyProduct || names(sku);
    }

    private boolean names(String sku) {
        return Collections.binarySearch(products, sku) >= 0;
    }

    /** What was stated before keeps its author and its day, each product for itself. */
    Stream<CustomerDelivery> record(StatedBy now, List<CustomerDelivery> before) {
        var same = before.stream()
                .filter(other -> Objects.equals(project, other.project))
                .toList();
        if (products.isEmpty()) {
            return Stream.of(statedAs(
                    same.stream()
                            .filter(other -> other.everyProduct == everyProduct && other.products.isEmpty())
                            .findFirst(),
                    products,
                    now));
        }
        return products.stream()
                .collect(groupingBy(
                        sku -> same.stream().filter(other -> other.names(sku)).findFirst(),
                        LinkedHashMap::new,
                        collectingAndThen(toList(), List::copyOf)))
                .entrySet()
                .stream()
                .map(stated -> statedAs(stated.getKey(), stated.getValue(), now));
    }

    private CustomerDelivery statedAs(Optional<CustomerDelivery> before, List<String> skus, StatedBy now) {
        return new CustomerDelivery(
                project,
                everyProduct,
                skus,
                before.map(CustomerDelivery::stated).orElse(now));
    }
}
