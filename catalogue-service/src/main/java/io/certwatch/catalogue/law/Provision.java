package io.certwatch.catalogue.law;

import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Confidence;
import io.certwatch.edition.EntryKind;
import io.certwatch.platform.stored.IfMissing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a law demands, or what follows from a breach.
 *
 * @param key the same for the same provision in every version of its instrument
 * @param article the number in this version, such as {@code 25} or {@code 61(3)}; null if not known
 * @param who whom it binds; null if not said
 * @param note what is easily mistaken; ours, not the law's
 * @param concerns the kinds of product; empty if it is about none in particular
 * @param sanctions of a penalty: the key of the duty whose breach it punishes
 * @param alsoSanctions keys of further duties
 * @param raisedBy of a penalty: the key of the penalty by which grave consequences are punished
 * @param introduced whether it is new: no adopted version before this one has it
 * @param confidence how sure its facts are; null if not said
 */
public record Provision(
        String key,
        ProvisionKind kind,
        @Nullable String article,
        @Nullable Bilingual who,
        Bilingual summary,
        @Nullable Bilingual note,
        List<EntryKind> concerns,
        @Nullable String sanctions,
        List<String> alsoSanctions,
        @Nullable String raisedBy,
        List<PenaltyTier> tiers,
        List<LegalMeasure> measures,
        @IfMissing("false") boolean introduced,
        @Nullable Confidence confidence) {

    public Provision {
        concerns = List.copyOf(concerns);
        alsoSanctions = List.copyOf(alsoSanctions);
        tiers = List.copyOf(tiers);
        measures = List.copyOf(measures);
    }
}
