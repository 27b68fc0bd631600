package io.certwatch.product.engine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry held against one product.
 *
 * @param inForceFrom the day the edition will hold from, none once it does
 * @param warning the edition does not bind (yet); the finding never requires
 * @param missing parameters of the criteria for which no deciding figure was found
 * @param doubt   why it is not certain that the product is a thing of the entry
 * @param below   the word that names a kind known to stay below the criteria
 * @param decided what a person said to it, which the verdict then follows; none if it is what was found
 */
public record Finding(String edition, Force force, @Nullable LocalDate inForceFrom, String entry, Wording name, Verdict verdict, @Nullable Basis basis, boolean warning,
                      List<Evidence> evidence, List<CriterionResult> criteria, List<String> missing,
                      @Nullable Doubt doubt, @Nullable Evidence below, @Nullable Decided decided) {

    /** An entry of which nothing was found in the product, for a person who knows better. */
    public static Finding of(EditionText edition, EntryText entry) {
        var binds = edition.force() == Force.STATUTORY;
        return new Finding(edition.id(), edition.force(), edition.inForceFrom(), entry.code(), entry.name(), Verdict.NOT_REQUIRED, null, !binds,
            List.of(), List.of(), List.of(), null, null, null);
    }

    /** As a person decided; what was found, and the criteria, stay to be seen. */
    public Finding decided(Decided word) {
        return switch (word) {
            case IN_SCOPE -> with(Verdict.REQUIRED, null, List.of(), word);
            case NOT_IN_SCOPE -> with(Verdict.NOT_REQUIRED, Basis.OUT_OF_SCOPE, List.of(), word);
            case UNSETTLED -> with(Verdict.REVIEW, null, missing, word);
        };
    }

    private Finding with(Verdict verdict, @Nullable Basis basis, List<String> missing, Decided word) {
        return new Finding(edition, force, inForceFrom, entry, name, verdict, basis, warning, evidence, criteria, missing, doubt, below, word);
    }

    /** Only a statutory edition can. */
    public boolean obliges() {
        return verdict == Verdict.REQUIRED && force == Force.STATUTORY;
    }

    /** Built when asked for, because most findings are never read by a person. */
    public Explanation explanation() {
        return Sentences.of(this);
    }
}
