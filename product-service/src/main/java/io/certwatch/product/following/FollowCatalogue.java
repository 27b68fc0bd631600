package io.certwatch.product.following;

import io.certwatch.product.following.CatalogueChange.EditionPublished;
import io.certwatch.product.following.CatalogueChange.LexiconRevised;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes in what the topics tell. Every step can be repeated, so a crash between any two is mended by the redelivery:
 * first the read model, then the version that makes every instance look, and only then whoever acts on the change.
 * What does not compile is refused before it is kept, for once it is stored nobody could judge anything any more.
 */
public class FollowCatalogue {

    private final CatalogueReadModel readModel;
    private final CurrentCatalogue current;
    private final CatalogueChanges changes;

    public FollowCatalogue(CatalogueReadModel readModel, CurrentCatalogue current, CatalogueChanges changes) {
        this.readModel = readModel;
        this.current = current;
        this.changes = changes;
    }

    /** @throws Uncompilable if nothing can be judged by it */
    public void follow(Edition edition) {
        tryOut(edition, readModel.editions(), readModel.lexicon());
        if (readModel.keep(edition)) {
            announce(new EditionPublished(edition.id(), edition.revision()));
        }
    }

    /** @throws Uncompilable if nothing can be judged by it */
    public void follow(LexiconEntry entry) {
        tryOut(entry, readModel.editions());
        if (readModel.keep(entry)) {
            var known = new KnownLexicon(readModel.lexicon());
            if (known.complete()) {
                announce(new LexiconRevised(known.revision()));
            }
        }
    }

    private static void tryOut(Edition edition, List<Edition> known, List<LexiconEntry> lexicon) {
        var editions = Stream.concat(known.stream().filter(other -> !other.id().equals(edition.id())), Stream.of(edition)).toList();
        try {
            LiveCatalogue.tryOut(editions, lexicon);
        } catch (RuntimeException broken) {
            throw new Uncompilable("Edition " + edition.id(), broken);
        }
    }

    private static void tryOut(LexiconEntry entry, List<Edition> editions) {
        try {
            LiveCatalogue.tryOut(editions, List.of(entry));
        } catch (RuntimeException broken) {
            throw new Uncompilable("Lexicon entry " + entry.entry(), broken);
        }
    }

    private void announce(CatalogueChange change) {
        readModel.note(change);
        current.refresh();
        changes.happened(change);
    }
}
