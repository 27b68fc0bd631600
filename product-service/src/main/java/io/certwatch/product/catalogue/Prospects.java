package io.certwatch.product.catalogue;

import io.certwatch.product.engine.Sense;
import io.certwatch.product.engine.affected.AffectedProducts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds the catalogue with a proposed edition or changed words. It stores and publishes nothing. */
public class Prospects {

    private final CatalogueReadModel readModel;
    private final CurrentCatalogue current;

    public Prospects(CatalogueReadModel readModel, CurrentCatalogue current) {
        this.readModel = readModel;
        this.current = current;
    }

    /** The day on which an edition takes effect, or today if that is later. */
    public LocalDate dayOf(Edition edition) {
        return edition.effective().isAfter(today()) ? edition.effective() : today();
    }

    public LocalDate today() {
        return current.today();
    }

    /** An edition of the current catalogue, live or not. */
    public Optional<Edition> edition(String id) {
        return Optional.ofNullable(current.get().editions().get(id));
    }

    /**
     * @param proposed replaces the edition with its id, if there is one; its changes against continued entries are
     *   computed here
     * @throws Uncompilable if it cannot be compiled
     * @throws CatalogueNotReady while something of the catalogue is missing, or if no statutory edition would be in
     *   force with it
     */
    public Prospect of(Edition proposed, LocalDate day) {
        current.refresh().whenComplete();
        var log = readModel.log();
        var lexicon = readModel.lexicon(log.contents());
        var known = readModel.editions(log.contents());
        var compared = proposed.withChanges(Succession.changes(proposed, findSuperseded(proposed, known)));
        var all = new ArrayList<>(known);
        all.removeIf(edition -> edition.id().equals(proposed.id()));
        all.add(compared);
        try {
            LiveCatalogue.tryOut(all, lexicon);
        } catch (RuntimeException broken) {
            throw new Uncompilable("Edition " + proposed.id(), broken);
        }
        return new Prospect(
                compared,
                LiveCatalogue.compile(log.version(), known, lexicon, day),
                LiveCatalogue.compile(log.version(), all, lexicon, day).whenReady(),
                reach(known, all, lexicon, day));
    }

    /**
     * The catalogue of today with other senses of an entry of the lexicon.
     *
     * @throws Uncompilable if it cannot be compiled
     * @throws CatalogueNotReady while something of the catalogue is missing
     */
    public LexiconProspect withSenses(String entry, List<Sense> senses) {
        current.refresh().whenReady();
        var log = readModel.log();
        var today = today();
        var editions = readModel.editions(log.contents());
        var known = readModel.lexicon(log.contents());
        var all = List.copyOf(new KnownLexicon(known).with(entry, senses).entries());
        try {
            LiveCatalogue.tryOut(editions, all);
        } catch (RuntimeException broken) {
            throw new Uncompilable("The entry " + entry + " of the lexicon", broken);
        }
        return new LexiconProspect(
                LiveCatalogue.compile(log.version(), editions, known, today),
                LiveCatalogue.compile(log.version(), editions, all, today),
                ReachOfChanges.limit(LiveCatalogue.words(editions, known, today)
                        .differenceTo(LiveCatalogue.words(editions, all, today))));
    }

    private static @Nullable Edition findSuperseded(Edition proposed, List<Edition> known) {
        return known.stream()
                .filter(edition -> edition.id().equals(proposed.supersedes()))
                .findFirst()
                .orElse(null);
    }

    private static AffectedProducts reach(
            List<Edition> known, List<Edition> all, List<LexiconEntry> lexicon, LocalDate day) {
        return ReachOfChanges.limit(
                LiveCatalogue.words(known, lexicon, day).differenceTo(LiveCatalogue.words(all, lexicon, day)));
    }

    /**
     * The catalogue of one day with a proposed edition, and that of the same day without it.
     *
     * @param reach the products that the two may assess differently
     */
    public record Prospect(Edition proposed, LiveCatalogue without, LiveCatalogue with, AffectedProducts reach) {}

    /** The catalogue of today with a changed lexicon, that without the change, and the products they may differ on. */
    public record LexiconProspect(LiveCatalogue without, LiveCatalogue with, AffectedProducts reach) {}
}
