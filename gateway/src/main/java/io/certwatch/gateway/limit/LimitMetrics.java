package io.certwatch.gateway.limit;

import io.certwatch.platform.meter.CompanyTag;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.jspecify.annotations.Nullable;

/**
 * {@code gateway.requests} by company: requests of verified callers. {@code gateway.limits.refused} by company and policy
 * (address, refusals, person, company, trial, uploads): requests answered 429.
 */
record LimitMetrics(MeterRegistry meters) {

    static final String UPLOADS = "uploads";

    /** @param company null for a caller without one */
    void countRequest(@Nullable String company) {
        Counter.builder("gateway.requests")
                .tags(Tags.of(CompanyTag.of(company)))
                .description("Requests of verified callers")
                .register(meters)
                .increment();
    }

    /** @param company null for a caller without one, and for a caller who is not known */
    void countRefusal(String policy, @Nullable String company) {
        Counter.builder("gateway.limits.refused")
                .tags(Tags.of("policy", policy).and(CompanyTag.of(company)))
                .description("Requests beyond a limit")
                .register(meters)
                .increment();
    }
}
