package io.certwatch.product.profile;

import static java.util.Objects.requireNonNull;

import io.certwatch.product.profile.CiiExposure.Reason;
import io.certwatch.product.profile.CiiExposure.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A customer who operates critical information infrastructure.
 *
 * @param reasons why it counts as an operator
 * @param deliveries what it gets, as it was stated; a customer of whom nothing is stated marks no product
 */
public record OperatorCustomer(String name, @Nullable String reasons, List<CustomerDelivery> deliveries) {

    public OperatorCustomer {
        deliveries = List.copyOf(deliveries);
    }

    OperatorCustomer record(StatedBy now, List<OperatorCustomer> before) {
        var known = before.stream()
                .filter(other -> other.name.equals(name))
                .flatMap(other -> other.deliveries.stream())
                .toList();
        return new OperatorCustomer(
                name,
                reasons,
                deliveries.stream()
                        .flatMap(delivery -> delivery.record(now, known))
                        .toList());
    }

    /** What marks the product. */
    Stream<Statement> findStatements(String sku) {
        return deliveries.stream().filter(delivery -> delivery.marks(sku)).map(delivery -> {
            var stated = requireNonNull(delivery.stated());
            return new Statement(
                    Reason.CUSTOMER,
                    name,
                    delivery.project(),
                    delivery.everyProduct(),
                    stated.author().by(),
                    stated.at());
        });
    }
}
