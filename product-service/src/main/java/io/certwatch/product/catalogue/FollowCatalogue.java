package io.certwatch.product.catalogue;

import io.certwatch.product.catalogue.CatalogueChange.EditionPublished;
import io.certwatch.product.catalogue.CatalogueChange.LexiconRevised;
import io.certwatch.product.catalogue.CurrentCatalogue.CompiledAhead;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Applies what the topics deliver. Every step can be repeated, so after a crash the redelivery repeats the rest:
 * first it stores the revision, then it records the change, which every instance notices, and only then it notifies
 * the listeners. It rejects what does not compile before it is stored, because a stored edition that does not compile
 * would block all assessments.
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

    /** @throws Uncompilable if the catalogue with the edition cannot be compiled */
    public void follow(Edition edition) {
        var contents = readModel.log().contents();
        if (contents.hasNewerThan(edition)) {
            return;
        }
        var change = new EditionPublished(edition.id(), edition.revision());
        var compiled = compile(edition, contents);
        readModel.keep(edition);
        announce(change, new CompiledAhead(contents.after(change), compiled));
    }

    /** @throws Uncompilable if the catalogue with the entry cannot be compiled */
    public void follow(LexiconEntry entry) {
        var log = readModel.log();
        var contents = log.contents();
        if (contents.hasNewerThan(entry)) {
            return;
        }
        tryOut(entry, readModel.editions(contents));
        readModel.keep(entry);
        if (contents.includes(entry)) {
            log.thatBrought(entry).ifPresent(changes::onChanged);
        } else {
            announceOnceComplete(contents);
        }
    }

    /**
     * A revision arrives as many events. It is recorded when complete, together with everything else that has arrived
     * by then.
     */
    private void announceOnceComplete(CatalogueContents contents) {
        var arrived = KnownLexicon.newestOf(readModel.arrived());
        if (arrived.complete()) {
            var fresh = arrived.without(contents);
            announce(new LexiconRevised(fresh.revision(), fresh.revisions()), null);
        }
    }

    private LiveCatalogue compile(Edition edition, CatalogueContents known) {
        var editions = Stream.concat(
                        readModel.editions(known).stream()
                                .filter(other -> !other.id().equals(edition.id())),
                        Stream.of(edition))
                .sorted(Comparator.comparing(Edition::id))
                .toList();
        try {
            return LiveCatalogue.compileAll(editions, readModel.lexicon(known), current.today());
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

    private void announce(CatalogueChange change, @Nullable CompiledAhead ahead) {
        readModel.note(change, current.today());
        current.refresh(ahead);
        changes.onChanged(change);
    }
}
