package io.certwatch.product.product;

import org.jspecify.annotations.Nullable;

/**
 * The state in which a product must be for a person's change to apply, because the person decided by what they saw.
 */
public sealed interface Precondition {

    Precondition NONE = new None();
    Precondition ABSENT = new Absent();

    void check(ProductId id, @Nullable AssessedProduct known);

    record None() implements Precondition {
        @Override
        public void check(ProductId id, @Nullable AssessedProduct known) {}
    }

    /** The product must not exist. */
    record Absent() implements Precondition {
        @Override
        public void check(ProductId id, @Nullable AssessedProduct known) {
            if (known != null && known.listed()) {
                throw ChangedMeanwhile.exists(id);
            }
        }
    }

    /**
     * The product has not changed since that revision. It may have been removed: its obligations can still be read.
     */
    record LastChangedIn(long revision) implements Precondition {
        @Override
        public void check(ProductId id, @Nullable AssessedProduct known) {
            if (known == null || known.revision() != revision) {
                throw ChangedMeanwhile.revision(id);
            }
        }
    }

    record AtRevision(long revision) implements Precondition {
        @Override
        public void check(ProductId id, @Nullable AssessedProduct known) {
            if (known == null || known.removed() || known.revision() != revision) {
                throw ChangedMeanwhile.revision(id);
            }
        }
    }
}
