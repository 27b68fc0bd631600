package io.certwatch.audit;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param trail name of the records in paths: {@code /api/audit/NAME}
 * @param keep how long records are kept, at least 184 days; null if they are never deleted
 * @param trustedProxies addresses or networks whose {@code X-Forwarded-For} is believed
 * @param refusals recorded refusals per minute
 */
@Validated
@ConfigurationProperties("certwatch.audit")
public record AuditSettings(
        String trail,
        @Nullable Duration keep,
        @DefaultValue({"127.0.0.0/8", "::1"}) List<String> trustedProxies,
        @DefaultValue RefusalSettings refusals) {

    /** Six months, which the Cybersecurity Law demands of network logs (article 23; 21 before 2026). */
    private static final Duration SHORTEST = Duration.ofDays(184);

    /**
     * @param perClient of one person, or of one address if nobody is signed in
     * @param inAll of one instance
     */
    public record RefusalSettings(
            @DefaultValue("20") @Min(1) int perClient,
            @DefaultValue("600") @Min(1) int inAll) {}

    public AuditSettings {
        if (keep != null && keep.compareTo(SHORTEST) < 0)
            throw new IllegalArgumentException(
                    "certwatch.audit.keep is " + keep.toDays() + " days, and the law demands six months: at least "
                            + SHORTEST.toDays() + "d, or none to keep them permanently");
    }
}
