package io.certwatch.product.engine.vocabulary;

import io.certwatch.product.engine.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * A role, with the entry and, if it names a figure, the criterion that it applies to.
 *
 * @param over the criterion that counts the units which each have the figure, if their total may be given instead
 * @param maker the maker for which the word has this meaning; or the maker that it names
 */
public record Meaning(
        Role role,
        @Nullable Target target,
        @Nullable Criterion criterion,
        @Nullable Criterion over,
        @Nullable String maker) {

    Meaning(Role role) {
        this(role, null, null, null, null);
    }

    Meaning(Role role, Target target) {
        this(role, target, null, null, null);
    }

    Meaning(Role role, @Nullable Target target, String maker) {
        this(role, target, null, null, maker);
    }

    Meaning(Role role, Target target, Criterion criterion) {
        this(role, target, criterion, null, null);
    }

    Meaning(Role role, Target target, Criterion criterion, @Nullable Criterion over) {
        this(role, target, criterion, over, null);
    }

    /** The maker of the series; null if there is none. */
    @Nullable
    String seriesOf() {
        return role == Role.MAKER ? null : maker;
    }

    /** Names a figure of one of the entry's criteria. */
    public boolean namesFigure() {
        return role == Role.PARAMETER || role == Role.INEXACT_PARAMETER;
    }

    boolean sure() {
        return role == Role.TERM || role == Role.BELOW;
    }
}
