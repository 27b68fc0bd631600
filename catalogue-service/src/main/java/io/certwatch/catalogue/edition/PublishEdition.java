package io.certwatch.catalogue.edition;

import io.certwatch.platform.time.ChinaCalendar;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Publishes a draft, once. */
public final class PublishEdition {

    private static final int ATTEMPTS = 3;

    private final Editions editions;
    private final PublicationRules publicationRules;
    private final ReviewEdition review;
    private final Clock clock;

    PublishEdition(Editions editions, ReviewEdition review, Clock clock) {
        this.editions = editions;
        this.publicationRules = new PublicationRules(new CompareEditions(editions));
        this.review = review;
        this.clock = clock;
    }

    /** Publishes the current revision at the request of a steward, whatever warnings it has. */
    public Publication publish(EditionId id) {
        return publish(id, null);
    }

    /** @param revision the revision that the steward saw; null to publish the current one */
    public Publication publish(EditionId id, @Nullable Integer revision) {
        return publish(id, revision, false);
    }

    /** Publishes a draft of a trusted source without a steward, but only if it has no problems. */
    public Publication publishUnattended(EditionId id) {
        return publish(id, null, true);
    }

    private Publication publish(EditionId id, @Nullable Integer revision, boolean onlyIfSound) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var edition = editions.find(id).orElse(null);
            if (edition == null) return new Publication.Unknown(id);
            if (!edition.status().draft()) return new Publication.AlreadyPublished(id);
            if (revision != null && edition.revision() != revision)
                return new Publication.Stale(id, edition.revision());
            if (edition.status() == EditionStatus.HELD)
                return new Publication.Held(id, edition.drafting().reading().reasonsToHold());
            var faults = publicationRules.to(edition.content());
            if (!faults.isEmpty()) return new Publication.Refused(id, faults);
            var reviewed = review.review(edition);
            if (onlyIfSound && !reviewed.problems().isEmpty()) return new Publication.Held(id, reviewed.problems());
            var published = toPublished(reviewed);
            if (editions.publish(published)) return new Publication.Done(published);
        }
        return new Publication.Overtaken(id);
    }

    /** @return false if the draft has changed, is held or violates a publication rule */
    boolean publishAsItIs(Edition draft) {
        return draft.status() == EditionStatus.DRAFT
                && publicationRules.to(draft.content()).isEmpty()
                && editions.publish(toPublished(review.review(draft)));
    }

    /** An edition published on or after its effective date is in force at once; no separate event reports that. */
    private Edition toPublished(Review reviewed) {
        var content = reviewed.edition().content();
        var changes = reviewed.changes().stream().map(Change::summary).toList();
        var published = Published.at(clock.instant(), changes);
        boolean binding = content.bindsOn(ChinaCalendar.today(clock));
        return reviewed.edition()
                .publishedAs(binding ? published.bindingSince(ChinaCalendar.midnight(content.effective())) : published);
    }
}
