package io.certwatch.product.engine.criteria;

import io.certwatch.product.engine.Criterion;
import io.certwatch.product.engine.vocabulary.Meaning;
import io.certwatch.product.engine.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/**
 * A name of a figure, with its meaning; without a criterion, none uses the figure. It may count only the room for
 * things.
 */
record FigureName(int start, int end, Meaning meaning, boolean room) {

    @Nullable
    Criterion criterion() {
        return meaning.criterion();
    }

    boolean inexact() {
        return meaning.role() == Role.INEXACT_PARAMETER;
    }

    boolean total() {
        return meaning.role() == Role.TOTAL;
    }
}
