package io.certwatch.importjob.mongo;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long imports are kept after their end. What is null is kept for ever.
 *
 * @param originals the uploaded files, after the same bytes were last uploaded
 * @param findings rejected rows, remarks, and what full files did not name
 * @param records imports that changed nothing; at least 366 days, and as long as the others
 */
@ConfigurationProperties("certwatch.importing.retention")
record ImportRetentionSettings(
        @Nullable Duration originals,
        @Nullable Duration findings,
        @Nullable Duration records) {

    /** People are told which rows of the last year were rejected. */
    private static final Duration SHORTEST = Duration.ofDays(366);

    ImportRetentionSettings {
        if (Stream.of(originals, findings, records).filter(Objects::nonNull).anyMatch(kept -> !kept.isPositive()))
            throw new IllegalArgumentException("certwatch.importing.retention must be positive");
        if (records != null
                && !(isAtMost(SHORTEST, records) && isAtMost(originals, records) && isAtMost(findings, records)))
            throw new IllegalArgumentException("certwatch.importing.retention.records must be at least "
                    + SHORTEST.toDays() + "d, originals and findings");
    }

    private static boolean isAtMost(@Nullable Duration kept, Duration records) {
        return kept != null && kept.compareTo(records) <= 0;
    }
}
