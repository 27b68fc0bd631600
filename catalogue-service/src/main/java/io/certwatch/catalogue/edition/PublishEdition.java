package io.certwatch.catalogue.edition;

import io.certwatch.platform.time.ChinaCalendar;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Makes a draft public, once. */
public final class PublishEdition {

    private static final int ATTEMPTS = 3;

    private final Editions editions;
    private final PublicationRules obstacles;
    private final ReviewEdition review;
    private final Clock clock;

    PublishEdition(Editions editions, ReviewEdition review, Clock clock) {
        this.editions = editions;
        this.obstacles = new PublicationRules(new CompareEditions(editions));
        this.review = review;
        this.clock = clock;
    }

    /** Because a steward wants it, whatever the draft's revision and problems. */
    public Publication publish(EditionId id) {
        return publish(id, null);
    }

    /** @param revision the one that the steward looked at, if it is said */
    public Publication publish(EditionId id, @Nullable Integer revision) {
        return publish(id, revision, false);
    }

    /** For a source that is trusted: without a steward, but only if there is nothing that one should look at. */
    public Publication publishUnattended(EditionId id) {
        return publish(id, null, true);
    }

    private Publication publish(EditionId id, @Nullable Integer revision, boolean onlyIfSound) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var edition = editions.find(id).orElse(null);
            if (edition == null) return new Publication.Unknown(id);
            if (!edition.status().draft()) return new Publication.AlreadyPublished(id);
            if (revision != null && edition.revision() != revision) return new Publication.Stale(id, edition.revision());
            if (edition.status() == EditionStatus.HELD) return new Publication.Held(id, edition.drafting().reading().reasonsToHold());
            var faults = obstacles.to(edition.content());
            if (!faults.isEmpty()) return new Publication.Refused(id, faults);
            var reviewed = review.review(edition);
            if (onlyIfSound && !reviewed.problems().isEmpty()) return new Publication.Held(id, reviewed.problems());
            var published = published(reviewed);
            if (editions.publish(published)) return new Publication.Done(published);
        }
        return new Publication.Overtaken(id);
    }

    /** False if the draft is no longer this one, is held, or something stands against it. */
    boolean publishAsItIs(Edition draft) {
        return draft.status() == EditionStatus.DRAFT
                && obstacles.to(draft.content()).isEmpty()
                && editions.publish(published(review.review(draft)));
    }

    /** What is published on its day or later is in force at once; no second message says so. */
    private Edition published(Review reviewed) {
        var content = reviewed.edition().content();
        var changes = reviewed.changes().stream().map(Change::summary).toList();
        var published = Published.at(clock.instant().truncatedTo(ChronoUnit.MILLIS), changes);
        boolean binding = content.bindsOn(ChinaCalendar.today(clock));
        return reviewed.edition()
                .publishedAs(binding ? published.bindingSince(ChinaCalendar.midnight(content.effective())) : published);
    }
}
