package io.certwatch.product.matching;

import org.jspecify.annotations.Nullable;

/** A role, for one entry where it has one, and for one of its criteria where it names a figure. */
record Meaning(Role role, @Nullable Target target, @Nullable Criterion criterion) {

    Meaning(Role role) {
        this(role, null, null);
    }

    Meaning(Role role, Target target) {
        this(role, target, null);
    }

    /** Names a figure of one of the entry's criteria. */
    boolean namesFigure() {
        return role == Role.PARAMETER || role == Role.INEXACT_PARAMETER;
    }

    boolean sure() {
        return role == Role.TERM || role == Role.BELOW;
    }
}
