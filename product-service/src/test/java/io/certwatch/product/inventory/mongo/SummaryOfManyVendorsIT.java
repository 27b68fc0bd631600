package io.certwatch.product.inventory.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.mongo.ManyVendors;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SummaryOfManyVendorsIT extends ManyVendors {

    @Test
    void summaryCountsAllVendors() {
        assertThat(new MongoSummaries(watched())
                        .countProducts(COMPANY, null)
                        .summary(LocalDate.of(2026, 11, 25))
                        .vendors())
                .hasSize(VENDORS)
                .containsEntry("v7", 1L);
        assertThat(largest.get()).isBetween(1, VENDORS);
    }
}
