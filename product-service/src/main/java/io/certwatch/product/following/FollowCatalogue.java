package io.certwatch.product.following;

import io.certwatch.product.following.CatalogueChange.EditionPublished;
import io.certwatch.product.following.CatalogueChange.LexiconRevised;

/**
 * Takes in what the topics tell. Every step can be repeated, so a crash between any two is mended by the redelivery:
 * first the read model, then the version that makes every instance look, and only then whoever acts on the change.
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

    public void follow(Edition edition) {
        if (readModel.keep(edition)) {
            announce(new EditionPublished(edition.id(), edition.revision()));
        }
    }

    public void follow(LexiconEntry entry) {
        if (readModel.keep(entry)) {
            var known = new KnownLexicon(readModel.lexicon());
            if (known.complete()) {
                announce(new LexiconRevised(known.revision()));
            }
        }
    }

    private void announce(CatalogueChange change) {
        var version = readModel.note(change);
        current.refresh();
        changes.happened(change, version);
    }
}
