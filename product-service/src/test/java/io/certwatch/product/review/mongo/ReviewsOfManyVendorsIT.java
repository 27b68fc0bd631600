package io.certwatch.product.review.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.mongo.ManyVendors;
import io.certwatch.product.review.ReviewFilter;
import io.certwatch.product.review.ReviewFilter.Alike;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewsOfManyVendorsIT extends ManyVendors {

    @Test
    void reviewsCountAllVendors() {
        var counts = new MongoReviews(watched()).counts(ReviewFilter.of(COMPANY));
        assertThat(counts.vendors()).hasSize(VENDORS).containsEntry("v7", 1L);
        assertThat(counts.statuses()).containsOnly(Map.entry("OPEN", (long) VENDORS));
        assertThat(largest.get()).isBetween(1, VENDORS);
    }

    @Test
    void groupsAreCountedByVendor() {
        var counted = new MongoAlikeReviews(watched()).count(ReviewFilter.of(COMPANY));
        assertThat(counted)
                .hasSize(VENDORS)
                .allSatisfy(tally -> assertThat(tally.alike()).isEqualTo(new Alike("g", "s")));
        assertThat(largest.get()).isBetween(1, VENDORS);
    }
}
