package io.certwatch.product.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Topics have arrived once they were read to the end they had when the database was new; an edition in parts has
 * arrived once all its parts have.
 */
final class AwaitedArrivals implements Arrivals {

    private final ReplayState replay;
    private final EditionsInWaiting waiting;

    AwaitedArrivals(ReplayState replay, EditionsInWaiting waiting) {
        this.replay = replay;
        this.waiting = waiting;
    }

    @Override
    public @Nullable Gap missing(CatalogueContents contents) {
        if (!replay.complete()) {
            return Gap.TOPICS;
        }
        return waiting.editions().stream().anyMatch(edition -> lacksParts(edition, contents)) ? Gap.PARTS : null;
    }

    private boolean lacksParts(EditionInParts edition, CatalogueContents contents) {
        return !contents.includes(edition.edition())
                && !waiting.digests(edition.edition().id()).containsAll(edition.digests());
    }
}
