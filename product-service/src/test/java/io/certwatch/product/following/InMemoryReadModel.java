package io.certwatch.product.following;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

public final class InMemoryReadModel implements CatalogueReadModel {

    private final Map<String, Edition> editions = new LinkedHashMap<>();
    private final Map<String, LexiconEntry> lexicon = new LinkedHashMap<>();
    private final Set<String> changes = new LinkedHashSet<>();

    public static InMemoryReadModel with(Edition... editions) {
        var readModel = new InMemoryReadModel();
        readModel.keep(CatalogueFixture.noWords());
        List.of(editions).forEach(readModel::publish);
        return readModel;
    }

    /** As following an event of this edition does. */
    public long publish(Edition edition) {
        keep(edition);
        return note(new CatalogueChange.EditionPublished(edition.id(), edition.revision()));
    }

    @Override
    public boolean keep(Edition edition) {
        var known = editions.get(edition.id());
        if (known != null && known.revision() > edition.revision()) {
            return false;
        }
        editions.put(edition.id(), edition);
        return true;
    }

    @Override
    public boolean keep(LexiconEntry entry) {
        var known = lexicon.get(entry.entry());
        if (known != null && known.revision() > entry.revision()) {
            return false;
        }
        lexicon.put(entry.entry(), entry);
        return true;
    }

    @Override
    public List<Edition> editions() {
        return List.copyOf(editions.values());
    }

    @Override
    public List<LexiconEntry> lexicon() {
        return List.copyOf(lexicon.values());
    }

    @Override
    public long note(CatalogueChange change) {
        changes.add(change.id());
        return changes.size();
    }

    @Override
    public long version() {
        return changes.size();
    }
}
