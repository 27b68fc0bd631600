package io.certwatch.catalogue.law;

import io.certwatch.edition.Bilingual;
import io.certwatch.edition.EntryKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a law demands, or what follows from a breach.
 *
 * @param key the same for the same provision in every version of its instrument
 * @param article the number in this version, such as {@code 25}; null if not known
 * @param concerns the kinds of product; empty if it is about none in particular
 * @param sanctions of a penalty: the key of the duty whose breach it punishes
 */
public record Provision(
        String key,
        ProvisionKind kind,
        @Nullable String article,
        Bilingual summary,
        List<EntryKind> concerns,
        @Nullable String sanctions,
        List<PenaltyTier> tiers,
        List<LegalMeasure> measures) {

    public Provision {
        concerns = List.copyOf(concerns);
        tiers = List.copyOf(tiers);
        measures = List.copyOf(measures);
    }
}
