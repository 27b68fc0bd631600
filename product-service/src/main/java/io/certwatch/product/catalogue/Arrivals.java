package io.certwatch.product.catalogue;

import org.jspecify.annotations.Nullable;

/** Tells whether parts of the catalogue are known to be missing here so far. */
@FunctionalInterface
public interface Arrivals {

    Arrivals COMPLETE = _ -> null;

    /** @param contents the contents of the catalogue so far */
    @Nullable
    CatalogueGap missing(CatalogueContents contents);

    /**
     * Topics have arrived once they were read to the end they had when the database was new or restored, and when this
     * instance started; an edition in parts has arrived once all its parts have.
     */
    static Arrivals of(ReplayState replay, CaughtUp caughtUp, EditionsInWaiting waiting) {
        return contents -> {
            if (!caughtUp.isSeen() || !replay.complete()) return CatalogueGap.TOPICS;
            var lacksParts = waiting.editions().stream()
                    .anyMatch(edition -> !contents.includes(edition.edition())
                            && !waiting.digests(edition.edition().id()).containsAll(edition.digests()));
            return lacksParts ? CatalogueGap.PARTS : null;
        };
    }
}
