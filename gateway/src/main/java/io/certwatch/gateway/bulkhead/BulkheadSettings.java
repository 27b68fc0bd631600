package io.certwatch.gateway.bulkhead;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param share percentage of the places of each bulkhead that one company, or one unknown client, may take */
@Validated
@ConfigurationProperties("certwatch.bulkheads")
record BulkheadSettings(
        @DefaultValue("25") @Min(1) @Max(100) int share) {

    int shareOf(int places) {
        return Math.ceilDiv(places * share, 100);
    }
}
