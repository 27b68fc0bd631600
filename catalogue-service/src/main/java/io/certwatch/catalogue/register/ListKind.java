package io.certwatch.catalogue.register;

import io.certwatch.catalogue.source.Header;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a list claims to be. */
public enum ListKind {
    /** All that its source has published: what is not on it is missed. */
    FULL,
    PARTIAL,
    SUSPENDED,
    REVOKED;

    /** The columns without which a table is no list of this kind. */
    Set<Header> needs() {
        return tellsOfStandingOnly() ? Set.of(Header.NUMBER) : Set.of(Header.NUMBER, Header.MODEL);
    }

    /** A table without a column of holders is a list all the same, of which no row can be taken: the steward is told what is missing. */
    boolean needsHolder() {
        return !tellsOfStandingOnly();
    }

    boolean tellsOfStandingOnly() {
        return this == SUSPENDED || this == REVOKED;
    }

    /** What being on the list means where a row does not say it; null if it means nothing more than being listed. */
    @Nullable ListedStatus standing() {
        return switch (this) {
            case FULL, PARTIAL -> null;
            case SUSPENDED -> ListedStatus.SUSPENDED;
            case REVOKED -> ListedStatus.REVOKED;
        };
    }
}
