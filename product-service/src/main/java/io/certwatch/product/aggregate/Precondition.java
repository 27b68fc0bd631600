package io.certwatch.product.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * The state in which a product must be for a person's change to apply, because the person decided by what they saw.
 */
@FunctionalInterface
public interface Precondition {

    Precondition NONE = (_, _) -> {};

    /** The product must not exist. */
    Precondition ABSENT = (id, known) -> {
        if (known != null && known.listed()) {
            throw ChangedMeanwhile.exists(id);
        }
    };

    /** The product exists and has not changed since that revision. */
    static Precondition atRevision(long revision) {
        return (id, known) -> {
            if (known == null || known.removed() || known.revision() != revision) {
                throw ChangedMeanwhile.revision(id);
            }
        };
    }

    /**
     * The product has not changed since that revision. It may have been removed: its obligations can still be read.
     */
    static Precondition lastChangedIn(long revision) {
        return (id, known) -> {
            if (known == null || known.revision() != revision) {
                throw ChangedMeanwhile.revision(id);
            }
        };
    }

    void check(ProductId id, @Nullable AssessedProduct known);
}
