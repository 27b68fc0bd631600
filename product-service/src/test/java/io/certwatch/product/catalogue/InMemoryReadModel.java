package io.certwatch.product.catalogue;

import static io.certwatch.product.catalogue.CatalogueFixture.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

public final class InMemoryReadModel implements CatalogueReadModel {

    private final List<Edition> editions = new ArrayList<>();
    private final List<LexiconEntry> lexicon = new ArrayList<>();
    private CatalogueLog log = CatalogueLog.EMPTY;

    public static InMemoryReadModel with(Edition... editions) {
        var readModel = new InMemoryReadModel();
        readModel.revise(CatalogueFixture.noWords());
        List.of(editions).forEach(readModel::publish);
        return readModel;
    }

    /** Publishes an edition as its listener does. */
    public CatalogueChange publish(Edition edition) {
        return publish(edition, TODAY);
    }

    public CatalogueChange publish(Edition edition, LocalDate day) {
        keep(edition);
        return noted(new CatalogueChange.EditionPublished(edition.id(), edition.revision()), day);
    }

    /** Publishes a lexicon revision as its listener does. */
    public CatalogueChange revise(LexiconEntry entry) {
        keep(entry);
        return noted(
                new CatalogueChange.LexiconRevised(entry.revision(), Map.of(entry.entry(), entry.revision())), TODAY);
    }

    private CatalogueChange noted(CatalogueChange change, LocalDate day) {
        note(change, day);
        return change;
    }

    @Override
    public void keep(Edition edition) {
        editions.removeIf(known -> known.id().equals(edition.id()) && known.revision() == edition.revision());
        editions.add(edition);
    }

    @Override
    public void keep(LexiconEntry entry) {
        lexicon.removeIf(known -> known.entry().equals(entry.entry()) && known.revision() == entry.revision());
        lexicon.add(entry);
    }

    /** Deletes it, as if it had been lost. */
    public void forget(Edition edition) {
        editions.remove(edition);
    }

    /** The editions of the current catalogue. */
    public List<Edition> editions() {
        return editions(log.contents());
    }

    @Override
    public List<Edition> editions(CatalogueContents contents) {
        return editions.stream()
                .filter(edition -> Long.valueOf(edition.revision())
                        .equals(contents.editions().get(edition.id())))
                .sorted(Comparator.comparing(Edition::id))
                .toList();
    }

    @Override
    public List<LexiconEntry> lexicon(CatalogueContents contents) {
        return lexicon.stream()
                .filter(entry -> Integer.valueOf(entry.revision())
                        .equals(contents.lexicon().get(entry.entry())))
                .sorted(Comparator.comparing(LexiconEntry::entry))
                .toList();
    }

    @Override
    public List<LexiconEntry> arrived() {
        return List.copyOf(lexicon);
    }

    @Override
    public void note(CatalogueChange change, LocalDate day) {
        if (log.versionAfter(change.id()).isEmpty()) {
            var noted = new ArrayList<>(log.noted());
            noted.add(new CatalogueLog.Noted(change, day));
            log = new CatalogueLog(log.since(), List.copyOf(noted));
        }
    }

    @Override
    public CatalogueLog log() {
        return log;
    }
}
