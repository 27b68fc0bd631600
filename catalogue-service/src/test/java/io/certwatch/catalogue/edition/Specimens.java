package io.certwatch.catalogue.edition;

import io.certwatch.quantity.Dimension;
import io.certwatch.quantity.Quantity;
import io.certwatch.quantity.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Products below, at, between and above all figures of {@link AnyEditions}. Whether an entry affects a product is found by
 * checking each criterion, without ranges and bounds.
 */
final class Specimens {

    record Product(Map<String, Quantity> specs) {

        boolean meets(List<Criterion> criteria) {
            return criteria.stream().allMatch(this::meets);
        }

        private boolean meets(Criterion criterion) {
            var actual = specs.get(criterion.parameter());
            if (actual.dimension() != criterion.quantity().dimension()) return false;
            int order = actual.value().compareTo(criterion.quantity().value());
            return switch (criterion.comparison()) {
                case AT_LEAST -> order >= 0;
                case MORE_THAN -> order > 0;
                case AT_MOST -> order <= 0;
                case LESS_THAN -> order < 0;
                case EQUAL -> order == 0;
            };
        }
    }

    static final List<Product> ALL = all();

    private Specimens() {}

    /** Whether a product meets the second criteria but not the first. */
    static boolean anyMeetsOnlySecond(List<Criterion> first, List<Criterion> second) {
        return ALL.stream().anyMatch(product -> product.meets(second) && !product.meets(first));
    }

    private static List<Product> all() {
        var products = new ArrayList<Product>();
        var throughputs = AnyEditions.THROUGHPUTS.stream()
                .flatMap(written -> around(written).stream())
                .toList();
        for (var throughput : throughputs) {
            for (var routes : around(AnyEditions.ROUTES))
                products.add(new Product(Map.of("throughput", throughput, "routes", routes)));
        }
        return products;
    }

    private static List<Quantity> around(List<String> written) {
        return written.stream()
                .map(text -> ((Reading.Read) Quantity.read(text)).quantity())
                .flatMap(quantity -> around(quantity))
                .toList();
    }

    private static Stream<Quantity> around(Quantity quantity) {
        Dimension dimension = quantity.dimension();
        return Stream.of("0.9", "1", "1.1")
                .map(factor -> new Quantity(quantity.value().multiply(new BigDecimal(factor)), dimension));
    }
}
