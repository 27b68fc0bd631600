package io.certwatch.product.impact;

import io.certwatch.product.engine.Verdict;
import io.certwatch.product.phrase.Disclosure.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The effect of changed words on the products of all companies, as far as stewards may be told of it.
 *
 * @param examined products that the words can affect
 * @param changes how many products change, by their verdicts
 * @param own the selected ones of the caller's own company
 */
public record LexiconImpact(Told examined, List<VerdictChange> changes, List<Effect> own) {

    /** The verdicts are equal if something else changes, such as the entry. */
    public record VerdictChange(
            @Nullable Verdict from, @Nullable Verdict to, Told told) {}
}
