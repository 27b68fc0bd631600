package io.certwatch.product.obligation;

import io.certwatch.product.assessment.Cause;
import io.certwatch.product.following.Lineage;
import io.certwatch.product.obligation.State.Lifted;
import io.certwatch.product.obligation.State.Open;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * One product owes certification under one entry. It moves along when a later edition's entry continues that entry.
 *
 * @param revision counts the transitions; moving along is none
 * @param openedBy why it was last opened or opened again
 * @param openedAt when it was first opened
 */
public record Obligation(
        UUID id, Requirement requirement, State state, long revision, Cause openedBy, Instant openedAt, Instant changedAt) {

    static Obligation open(String product, Requirement requirement, Cause cause, Instant at) {
        return new Obligation(idOf(product, requirement), requirement, new Open(), 1, cause, at, at);
    }

    /** The same for the same product and entry, so that an opening which is repeated is recognised. */
    static UUID idOf(String product, Requirement requirement) {
        var key = requirement.key();
        var name = product + "/" + key.edition() + "/" + key.code();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Along the lineage, and back along it when a withdrawn edition gives way to the one before. */
    boolean related(Requirement other, Lineage lineage) {
        return lineage.continues(other.key(), requirement.key()) || lineage.continues(requirement.key(), other.key());
    }

    boolean openedFor(String product, Requirement other) {
        return id.equals(idOf(product, other));
    }

    boolean exactly(Requirement other) {
        return requirement.key().equals(other.key());
    }

    Obligation carriedTo(Requirement now) {
        return new Obligation(id, now, state, revision, openedBy, openedAt, changedAt);
    }

    Obligation reopened(Cause cause, Instant at) {
        return new Obligation(id, requirement, new Open(), revision + 1, cause, openedAt, at);
    }

    Obligation lifted(Instant at) {
        return new Obligation(id, requirement, new Lifted(), revision + 1, openedBy, openedAt, at);
    }

    public State.Status status() {
        return state.status();
    }
}
