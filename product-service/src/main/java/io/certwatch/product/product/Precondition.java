package io.certwatch.product.product;

import org.jspecify.annotations.Nullable;

/** What a product must be for a person's change to apply; the person decided by what they saw. */
public sealed interface Precondition {

    Precondition NONE = new None();
    Precondition ABSENT = new Absent();

    void check(ProductId id, @Nullable AssessedProduct known);

    record None() implements Precondition {
        @Override
        public void check(ProductId id, @Nullable AssessedProduct known) {}
    }

    /** Only something new may be made. */
    record Absent() implements Precondition {
        @Override
        public void check(ProductId id, @Nullable AssessedProduct known) {
            if (known != null && known.listed()) {
                throw ChangedMeanwhile.exists(id);
            }
        }
    }

    /** The product has not changed since, though it may have been removed by then: what it owed can still be looked at. */
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
