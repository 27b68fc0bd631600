package io.certwatch.product.reassessment;

import io.certwatch.product.inventory.AssessedProduct;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

/**
 * What a run found and changed in some part of the inventory. It is read off the products as they stand afterwards, not
 * counted while they are changed: so it is right after a crash too, when a second pass finds half of the work done.
 */
public record Tally(int examined, int changed, List<Opened> opened) {

    static final Tally NOTHING = new Tally(0, 0, List.of());

    private record Whose(String company, @Nullable String vendor) {}

    static Tally of(Collection<AssessedProduct> products, String run) {
        var changed = (int) products.stream().filter(product -> product.assessment().cause().is(run)).count();
        var opened = products.stream().flatMap(product -> product.obligations().stream()
                .filter(obligation -> obligation.openedBy().is(run))
                .map(_ -> new Opened(product.id().company(), product.product().vendor(), 1)));
        return new Tally(products.size(), changed, sum(opened));
    }

    Tally plus(Tally other) {
        return new Tally(
                examined + other.examined,
                changed + other.changed,
                sum(Stream.concat(opened.stream(), other.opened.stream())));
    }

    static Tally total(Collection<Tally> tallies) {
        return tallies.stream().reduce(NOTHING, Tally::plus);
    }

    private static List<Opened> sum(Stream<Opened> opened) {
        var counts = opened.collect(groupingBy(
                some -> new Whose(some.company(), some.vendor()), summingInt(Opened::count)));
        return counts.entrySet().stream()
                .map(entry -> new Opened(entry.getKey().company(), entry.getKey().vendor(), entry.getValue()))
                .sorted(Comparator.comparing(Opened::company)
                        .thenComparing(Opened::vendor, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }
}
