package io.certwatch.catalogue.edition;

import io.certwatch.edition.Force;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Publications, entries into force and withdrawals, for subscribers of the feed. An observation of an industry is none of
 * these: no authority published it.
 */
public final class EditionNews {

    /** One event, with the changes that the edition makes. */
    public record Item(Edition edition, Published.Step step, Instant at, List<Change> changes) {

        public Item {
            changes = List.copyOf(changes);
        }
    }

    private final Editions editions;
    private final CompareEditions comparison;

    EditionNews(Editions editions, CompareEditions comparison) {
        this.editions = editions;
        this.comparison = comparison;
    }

    /** Newest first. */
    public List<Item> latest(int limit) {
        var items = new ArrayList<Item>();
        editions.published().stream()
                .filter(edition -> edition.content().force() != Force.GUIDANCE)
                .forEach(edition -> addItems(edition, items));
        return items.stream()
                .sorted(Comparator.comparing(Item::at).thenComparing(Item::step).reversed())
                .limit(limit)
                .toList();
    }

    private void addItems(Edition edition, List<Item> items) {
        var published = edition.published();
        if (published == null) return;
        var changes = edition.content().withdraws() == null ? comparison.changes(edition.content()) : List.<Change>of();
        items.add(new Item(edition, Published.Step.PUBLISHED, published.at(), changes));
        var since = published.inForceSince();
        if (since != null && since.isAfter(published.at())) {
            items.add(new Item(edition, Published.Step.CAME_INTO_FORCE, since, changes));
        }
        var withdrawal = published.withdrawal();
        if (withdrawal != null) items.add(new Item(edition, Published.Step.WITHDRAWN, withdrawal.at(), List.of()));
    }
}
