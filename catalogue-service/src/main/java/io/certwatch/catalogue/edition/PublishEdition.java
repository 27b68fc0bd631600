package io.certwatch.catalogue.edition;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Makes a draft public, once. */
public final class PublishEdition {

    private static final int ATTEMPTS = 3;

    private final Editions editions;
    private final CompareEditions comparison;
    private final Clock clock;

    PublishEdition(Editions editions, CompareEditions comparison, Clock clock) {
        this.editions = editions;
        this.comparison = comparison;
        this.clock = clock;
    }

    public Publication publish(EditionId id) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var edition = editions.find(id).orElse(null);
            if (edition == null) return new Publication.Unknown(id);
            if (edition.status() != Status.DRAFT) return new Publication.AlreadyPublished(id);
            var published = published(edition);
            if (editions.publish(published)) return new Publication.Done(published);
        }
        return new Publication.Overtaken(id);
    }

    private Edition published(Edition draft) {
        var changes = comparison.changes(draft.content()).stream().map(Change::summary).toList();
        return draft.publishedAs(Published.at(clock.instant().truncatedTo(ChronoUnit.MILLIS), changes));
    }
}
