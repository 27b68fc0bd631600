package io.certwatch.product.matching;

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
 */
public record Finding(String edition, Force force, @Nullable LocalDate inForceFrom, String entry, Wording name, Verdict verdict, @Nullable Basis basis, boolean warning,
                      List<Evidence> evidence, List<CriterionResult> criteria, List<String> missing,
                      @Nullable Doubt doubt, @Nullable Evidence below) {

    /** Built when asked for, because most findings are never read by a person. */
    public Explanation explanation() {
        return Sentences.of(this);
    }
}
