package io.certwatch.product.review;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toSet;

import io.certwatch.product.aggregate.decision.Review.Status;
import io.certwatch.product.review.AlikeReviews.Tally;
import io.certwatch.product.review.FoundGroup.VendorShare;
import io.certwatch.product.review.ReviewFilter.Alike;
import io.certwatch.product.review.ReviewQueue.QueuedReview;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Groups the reviews that are alike, the largest group first. */
public class GroupReviews {

    private static final int EXAMPLES = 3;
    private static final Comparator<Place> LARGEST_FIRST =
            comparing(Place::count).reversed().thenComparing(Place::key);

    private final AlikeReviews reviews;

    public GroupReviews(AlikeReviews reviews) {
        this.reviews = reviews;
    }

    /** What reviews of a group have in common. */
    public enum By {
        /** The entry, and what keeps the catalogue from deciding. */
        REASON,
        /** The maker and the series of the product as well. */
        SERIES
    }

    /** A place in the list; the key distinguishes groups of the same size. */
    public record Place(long count, String key) {

        static Place of(Alike alike, long count) {
            return new Place(
                    count,
                    alike.group() + "\n" + Optional.ofNullable(alike.series()).orElse(""));
        }

        public static Place of(FoundGroup group) {
            return of(group.alike(), group.count());
        }
    }

    /** @param after the place of the last group that the client has seen */
    public List<FoundGroup> list(ReviewFilter filter, By by, @Nullable Place after, int limit) {
        var groups = reviews.count(filter).stream().collect(groupingBy(tally -> common(tally.alike(), by)));
        var shown = groups.entrySet().stream()
                .map(group -> new Counted(group.getKey(), group.getValue()))
                .filter(group -> after == null || LARGEST_FIRST.compare(group.place(), after) > 0)
                .sorted(comparing(Counted::place, LARGEST_FIRST))
                .limit(limit)
                .toList();
        var examples = read(filter.company(), shown);
        return shown.stream().flatMap(group -> group.found(examples).stream()).toList();
    }

    private static Alike common(Alike alike, By by) {
        return by == By.SERIES ? alike : new Alike(alike.group(), null);
    }

    private Map<String, List<QueuedReview>> read(String company, Collection<Counted> groups) {
        var skus = groups.stream().flatMap(group -> group.examples().stream()).collect(toSet());
        return skus.isEmpty()
                ? Map.of()
                : reviews.ofProducts(company, skus).stream().collect(groupingBy(QueuedReview::sku));
    }

    private record Counted(Alike alike, List<Tally> tallies) {

        long count() {
            return tallies.stream().mapToLong(Tally::count).sum();
        }

        Place place() {
            return Place.of(alike, count());
        }

        /** Of different vendors first. */
        List<String> examples() {
            var mostFirst = comparing(Tally::count).reversed().thenComparing(Tally::sku);
            var ofVendors =
                    tallies.stream().collect(groupingBy(tally -> Optional.ofNullable(tally.vendor()))).values().stream()
                            .map(ofVendor -> ofVendor.stream().min(mostFirst).orElseThrow())
                            .sorted(mostFirst);
            return Stream.concat(ofVendors, tallies.stream().sorted(mostFirst))
                    .map(Tally::sku)
                    .distinct()
                    .limit(EXAMPLES)
                    .toList();
        }

        /** Empty if all its examples were decided since they were counted. */
        Optional<FoundGroup> found(Map<String, List<QueuedReview>> read) {
            var shown = examples().stream()
                    .flatMap(sku -> read.getOrDefault(sku, List.of()).stream())
                    .filter(review -> review.alike().group().equals(alike.group()))
                    .toList();
            if (shown.isEmpty()) return Optional.empty();
            var withoutVendor = tallies.stream()
                    .filter(tally -> tally.vendor() == null)
                    .mapToLong(Tally::count)
                    .sum();
            return Optional.of(new FoundGroup(alike, count(), countBy(Tally::status), vendors(), withoutVendor, shown));
        }

        private Map<Status, Long> countBy(Function<Tally, Status> key) {
            return tallies.stream()
                    .collect(groupingBy(key, () -> new EnumMap<>(Status.class), summingLong(Tally::count)));
        }

        private List<VendorShare> vendors() {
            return tallies.stream()
                    .filter(tally -> tally.vendor() != null)
                    .collect(groupingBy(tally -> String.valueOf(tally.vendor()), summingLong(Tally::count)))
                    .entrySet()
                    .stream()
                    .map(share -> new VendorShare(share.getKey(), share.getValue()))
                    .sorted(comparing(VendorShare::count).reversed().thenComparing(VendorShare::vendor))
                    .toList();
        }
    }
}
