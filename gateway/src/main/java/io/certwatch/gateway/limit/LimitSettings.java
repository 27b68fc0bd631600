package io.certwatch.gateway.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of one instance of the gateway.
 *
 * @param address requests without credentials, by client address
 * @param refusals refused credentials, by client address
 * @param person requests of a signed-in person or machine
 * @param company requests of a company
 * @param trial what is tried without signing in, by client address
 * @param uploadsPerCompany concurrent uploads of a company; 0 for no limit
 * @param buckets maximum number of addresses, persons or companies each limit remembers
 */
@Validated
@ConfigurationProperties("certwatch.limits")
record LimitSettings(
        @Valid @DefaultValue Quota address,
        @Valid @DefaultValue Quota refusals,
        @Valid @DefaultValue Quota person,
        @Valid @DefaultValue Quota company,
        @Valid @DefaultValue Quota trial,
        @Min(0) @DefaultValue("4") int uploadsPerCompany,
        @Min(1) @DefaultValue("100000") long buckets) {

    /**
     * A number of requests that refills evenly over a window.
     *
     * @param enabled whether the limit applies
     * @param requests the most requests at once, and how many become possible again in one window
     * @param window at least one second
     */
    record Quota(
            @DefaultValue("true") boolean enabled,
            @Min(1) @DefaultValue("6000") long requests,
            @DurationMin(seconds = 1) @DefaultValue("1m") Duration window) {}
}
