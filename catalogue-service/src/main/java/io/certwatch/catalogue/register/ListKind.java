package io.certwatch.catalogue.register;

import io.certwatch.catalogue.source.Header;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kind of a list. */
public enum ListKind {
    /** All certificates of its source; those that are missing are reported. */
    FULL,
    PARTIAL,
    SUSPENDED,
    REVOKED;

    /** The columns that a table must have to be a list of this kind. */
    Set<Header> requiredColumns() {
        return hasStatusOnly() ? Set.of(Header.NUMBER) : Set.of(Header.NUMBER, Header.MODEL);
    }

    /** The columns that make a table without numbers a list of this kind, if something names the batch of its rows. */
    Set<Header> columnsWithoutNumber() {
        return hasStatusOnly() ? requiredColumns() : Set.of(Header.HOLDER, Header.MODEL);
    }

    /** Whether rows need a holder. A table without that column is still a list, so that the steward learns what is missing. */
    boolean needsHolder() {
        return !hasStatusOnly();
    }

    boolean hasStatusOnly() {
        return this == SUSPENDED || this == REVOKED;
    }

    /** The status that rows without one get; null if being listed implies none. */
    @Nullable
    ListedStatus standing() {
        return switch (this) {
            case FULL, PARTIAL -> null;
            case SUSPENDED -> ListedStatus.SUSPENDED;
            case REVOKED -> ListedStatus.REVOKED;
        };
    }
}
