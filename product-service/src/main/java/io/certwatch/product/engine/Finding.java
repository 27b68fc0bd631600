package io.certwatch.product.engine;

import io.certwatch.edition.Force;
import io.certwatch.edition.Sector;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result for one entry and one product.
 *
 * @param sector of guidance for one sector; null for every other edition
 * @param inForceFrom the day on which the edition will take effect, null once it has
 * @param warning the edition is not binding (yet); the finding never requires certification
 * @param missing parameters of the criteria without a deciding figure
 * @param doubt why it is not certain that the entry covers the product
 * @param below the word for a kind that is known not to reach the criteria
 * @param decided a person's decision, which determines the verdict; null without one
 * @param described what in the product's name was set aside, because it only describes the product
 */
@RecordBuilder
public record Finding(
        String edition,
        Force force,
        @Nullable Sector sector,
        @Nullable LocalDate inForceFrom,
        String entry,
        Wording name,
        Verdict verdict,
        @Nullable Basis basis,
        boolean warning,
        List<Evidence> evidence,
        List<CriterionResult> criteria,
        List<String> missing,
        @Nullable Doubt doubt,
        @Nullable Evidence below,
        @Nullable Decided decided,
        List<Evidence> described)
        implements FindingBuilder.With {

    /** A finding under an entry without evidence in the product, for a person's decision. */
    public static Finding of(EditionText edition, EntryText entry) {
        var binds = edition.force() == Force.STATUTORY;
        return new Finding(
                edition.id(),
                edition.force(),
                edition.sector(),
                edition.inForceFrom(),
                entry.code(),
                entry.name(),
                Verdict.NOT_REQUIRED,
                null,
                !binds,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of());
    }

    /** Applies a person's decision; the evidence and the criteria stay visible. */
    public Finding applyDecision(Decided word) {
        return switch (word) {
            case IN_SCOPE -> with(Verdict.REQUIRED, null, List.of(), word);
            case NOT_IN_SCOPE -> with(Verdict.NOT_REQUIRED, Basis.OUT_OF_SCOPE, List.of(), word);
            case UNSETTLED -> with(Verdict.REVIEW, null, missing, word);
        };
    }

    private Finding with(Verdict other, @Nullable Basis itsBasis, List<String> lacking, Decided word) {
        return with(finding ->
                finding.verdict(other).basis(itsBasis).missing(lacking).decided(word));
    }

    /** Whether it says the same as a finding under another edition; neither warns. */
    public boolean saysTheSameAs(Finding other) {
        return !warning && equals(other.with(finding -> finding.edition(edition).inForceFrom(inForceFrom)));
    }

    /** Only a finding of a statutory edition can. */
    public boolean obliges() {
        return verdict == Verdict.REQUIRED && force == Force.STATUTORY;
    }

    /** Built on demand, because people never read most findings. */
    public Explanation explanation() {
        return Sentences.of(this);
    }
}
