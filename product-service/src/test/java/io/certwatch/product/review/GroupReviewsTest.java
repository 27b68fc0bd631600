package io.certwatch.product.review;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.from;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.aggregate.decision.Review.Status.NEEDS_DATA;
import static io.certwatch.product.aggregate.decision.Review.Status.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.aggregate.decision.DecisionScope.Scope;
import io.certwatch.product.review.FoundGroup.VendorShare;
import io.certwatch.product.review.GroupReviews.By;
import io.certwatch.product.review.GroupReviews.Place;
import io.certwatch.product.review.ReviewFilter.Alike;
import io.certwatch.product.review.ReviewQueue.QueuedReview;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupReviewsTest extends ReviewStories {

    private static final ReviewFilter ALL = ReviewFilter.of("demo");

    private final GroupReviews grouping = new GroupReviews(new InMemoryAlikeReviews());

    private List<FoundGroup> list(By by) {
        return grouping.list(ALL, by, null, 10);
    }

    @Test
    void whatLacksTheSameUnderOneEntryIsOneGroup() {
        registered(
                from(aFirewall("A"), "v"),
                from(aFirewall("B"), "v"),
                from(aFirewall("C"), "w"),
                aFirewall("D").withVendor(null));
        decided(Outcome.NEEDS_DATA, Scope.PRODUCT, null);

        assertThat(list(By.REASON)).singleElement().satisfies(group -> {
            assertThat(group.count()).isEqualTo(4);
            assertThat(group.statuses()).isEqualTo(Map.of(OPEN, 3L, NEEDS_DATA, 1L));
            assertThat(group.vendors()).containsExactly(new VendorShare("v", 2), new VendorShare("w", 1));
            assertThat(group.withoutVendor()).isEqualTo(1);
            assertThat(group.alike().series()).isNull();
        });
    }

    @Test
    void examplesAreOfDifferentVendors() {
        registered(
                from(aFirewall("A"), "v"),
                from(withDevice(aFirewall("B"), "Acme", "X1"), "v"),
                from(aFirewall("C"), "w"),
                from(aFirewall("D"), "x"));
        assertThat(list(By.REASON).getFirst().examples())
                .extracting(QueuedReview::vendor)
                .containsExactlyInAnyOrder("v", "w", "x");
    }

    @Test
    void aGroupIsToldApartByTheSeriesOfItsProducts() {
        registered(
                withDevice(aFirewall("A"), "Huawei", "USG6615E"),
                withDevice(aFirewall("B"), "华为", "USG 6655E"),
                withDevice(aFirewall("C"), "Huawei", "AR6120"));
        assertThat(list(By.SERIES))
                .extracting(group -> group.alike().series(), FoundGroup::count)
                .containsExactly(tuple("华为\nUSG6xxx", 2L), tuple("华为\nAR6xxx", 1L));
    }

    @Test
    void pagesLeadThroughAllGroupsOnceTheLargestFirst() {
        registered(
                withDevice(aFirewall("A"), "Huawei", "USG6615E"),
                withDevice(aFirewall("B"), "Huawei", "AR6120"),
                withDevice(aFirewall("C"), "Huawei", "AR6140"),
                withDevice(aFirewall("D"), "Acme", "X1"));
        var first = grouping.list(ALL, By.SERIES, null, 1);
        var rest = grouping.list(ALL, By.SERIES, Place.of(first.getFirst()), 10);
        assertThat(Stream.concat(first.stream(), rest.stream()))
                .extracting(group -> group.alike().series())
                .containsExactly("华为\nAR6xxx", "acme\nX1", "华为\nUSG6xxx");
    }

    @Test
    void nothingThatWaitsIsNoGroup() {
        registered(withThroughput(aFirewall("A"), "160 Gbps"));
        assertThat(list(By.REASON)).isEmpty();
    }

    /** Counts the products in memory as the store does. */
    private final class InMemoryAlikeReviews implements AlikeReviews {

        @Override
        public List<Tally> count(ReviewFilter filter) {
            return Stream.of("A", "B", "C", "D")
                    .flatMap(sku -> products.find(ProductId.of("demo", sku)).stream())
                    .flatMap(product -> product.reviews().stream()
                            .map(review -> new Tally(
                                    new Alike(
                                            product.group(review).key(),
                                            product.product().series()),
                                    review.status(),
                                    product.product().vendor(),
                                    1,
                                    product.id().sku().value())))
                    .toList();
        }

        @Override
        public List<QueuedReview> ofProducts(String company, Collection<String> skus) {
            return skus.stream()
                    .map(GroupReviewsTest.this::product)
                    .map(this::queued)
                    .toList();
        }

        private QueuedReview queued(AssessedProduct product) {
            var review = product.reviews().getFirst();
            return new QueuedReview(
                    "place",
                    product.id().sku().value(),
                    product.product().subject().name(),
                    product.product().model(),
                    product.product().manufacturer(),
                    product.product().vendor(),
                    false,
                    product.cii(),
                    product.revision(),
                    new Alike(product.group(review).key(), product.product().series()),
                    review,
                    product.assessment().findings().getFirst(),
                    List.of());
        }
    }
}
