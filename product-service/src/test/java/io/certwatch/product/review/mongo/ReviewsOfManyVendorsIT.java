package io.certwatch.product.review.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.mongo.ManyVendors;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewsOfManyVendorsIT extends ManyVendors {

    @Test
    void reviewsCountAllVendors() {
        var counts = new MongoReviews(watched()).counts(COMPANY, null, null, null);
        assertThat(counts.vendors()).hasSize(VENDORS).containsEntry("v7", 1L);
        assertThat(counts.statuses()).containsOnly(Map.entry("OPEN", (long) VENDORS));
        assertThat(largest.get()).isBetween(1, VENDORS);
    }
}
