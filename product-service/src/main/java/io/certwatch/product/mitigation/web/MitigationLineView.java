package io.certwatch.product.mitigation.web;

import io.certwatch.product.mitigation.Correction;
import io.certwatch.product.mitigation.Mitigation;
import io.certwatch.product.mitigation.web.MitigationView.AttributionView;
import io.certwatch.product.mitigation.web.ProvisionWords.ProvisionView;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mitigation file in a list.
 *
 * @param foundOn the day of the discovery
 * @param provision that it concerns; null if none is stated
 * @param lastCorrected the day of the last correction; null if there is none
 * @param evidence how many files are not withdrawn
 * @param closed null while it is open
 */
record MitigationLineView(
        UUID id,
        String title,
        LocalDate foundOn,
        List<String> skus,
        @Nullable ProvisionView provision,
        int corrections,
        @Nullable LocalDate lastCorrected,
        long evidence,
        @Nullable AttributionView closed,
        AttributionView opened,
        long revision) {

    static MitigationLineView of(Mitigation file, @Nullable ProvisionView provision) {
        return new MitigationLineView(
                file.id(),
                file.title(),
                file.discovery().on(),
                file.skus(),
                provision,
                file.corrections().size(),
                file.corrections().stream()
                        .map(Correction::on)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                file.evidence().count(),
                AttributionView.ofOptional(file.closed()),
                AttributionView.of(file.opened()),
                file.revision());
    }
}
