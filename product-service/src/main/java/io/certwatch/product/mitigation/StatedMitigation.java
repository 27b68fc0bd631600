package io.certwatch.product.mitigation;

import io.certwatch.product.mitigation.HarmStatement.Degree;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person states in a mitigation file, as a whole: what is left out is taken back.
 *
 * @param skus products that it concerns; it may name none
 * @param provision the key of the provision of the Cybersecurity Law that it concerns; null if none is stated
 * @param ownInitiative whether the corrections were made on the company's own initiative
 * @param firstTime whether it is the first time
 * @param closed whether nothing is to be added any more
 */
public record StatedMitigation(
        String title,
        Discovery discovery,
        Set<String> skus,
        @Nullable String provision,
        List<StatedCorrection> corrections,
        @Nullable StatedHarm harm,
        @Nullable Boolean ownInitiative,
        @Nullable Boolean firstTime,
        @Nullable StatedReport report,
        boolean closed) {

    /** @param id of the correction that it changes; null for another one */
    public record StatedCorrection(@Nullable UUID id, LocalDate on, String by, String what) {}

    public record StatedHarm(Degree degree, @Nullable String what) {}

    public record StatedReport(
            LocalDate on, String authority, @Nullable Boolean unknownBefore) {}

    public StatedMitigation {
        corrections = List.copyOf(corrections);
    }
}
