package io.certwatch.product.matching;

import org.jspecify.annotations.Nullable;

/**
 * A role, for one entry where it has one, and for one of its criteria where it names a figure.
 *
 * @param over the criterion that counts the units which each have the figure, where their total may be written as well
 */
record Meaning(Role role, @Nullable Target target, @Nullable Criterion criterion, @Nullable Criterion over) {

    Meaning(Role role) {
        this(role, null, null, null);
    }

    Meaning(Role role, Target target) {
        this(role, target, null, null);
    }

    Meaning(Role role, Target target, Criterion criterion) {
        this(role, target, criterion, null);
    }

    /** Names a figure of one of the entry's criteria. */
    boolean namesFigure() {
        return role == Role.PARAMETER || role == Role.INEXACT_PARAMETER;
    }

    boolean sure() {
        return role == Role.TERM || role == Role.BELOW;
    }
}
