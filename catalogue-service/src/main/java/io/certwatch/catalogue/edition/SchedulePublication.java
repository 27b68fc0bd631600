package io.certwatch.catalogue.edition;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.Sentence;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Schedules the publication of a draft in its current state; any change of the draft cancels the schedule. */
public final class SchedulePublication {

    private final Editions editions;
    private final PublishEdition publishEdition;
    private final ReviewEdition review;
    private final Clock clock;

    SchedulePublication(Editions editions, PublishEdition publishEdition, ReviewEdition review, Clock clock) {
        this.editions = editions;
        this.publishEdition = publishEdition;
        this.review = review;
        this.clock = clock;
    }

    /** @param revision the revision that the steward saw; null to accept the current one */
    public Editing schedule(EditionId id, @Nullable Integer revision, Instant at, Author author) {
        return set(
                id,
                revision,
                at.truncatedTo(ChronoUnit.MILLIS),
                author,
                ProblemText.of("draft.scheduled", at.toString()));
    }

    public Editing cancel(EditionId id, Author author) {
        return set(id, null, null, author, ProblemText.of("draft.unscheduled"));
    }

    private Editing set(EditionId id, @Nullable Integer revision, @Nullable Instant at, Author author, Sentence did) {
        var draft = editions.find(id).orElse(null);
        if (draft == null) return new Editing.Unknown(id);
        if (!draft.status().draft()) return new Editing.AlreadyPublished(id);
        if (revision != null && draft.revision() != revision) return new Editing.Stale(id, draft.revision());
        if (at != null && draft.status() == EditionStatus.HELD)
            return new Editing.Held(id, draft.drafting().reading().reasonsToHold());
        var scheduled = draft.scheduledFor(at, author, did, clock.instant());
        return editions.edit(scheduled)
                ? new Editing.Done(review.review(scheduled))
                : new Editing.Stale(id, scheduled.revision());
    }

    /** Publishes all drafts that are due, including those that became due during downtime. */
    public int publishDue() {
        var now = clock.instant();
        return (int) editions.scheduled().stream()
                .filter(draft -> due(draft.drafting().publishesAt(), now))
                .filter(publishEdition::publishAsItIs)
                .count();
    }

    /** How many drafts are overdue because they cannot be published; their problems say why. */
    public long overdue() {
        var now = clock.instant();
        return editions.scheduled().stream()
                .filter(draft -> due(draft.drafting().publishesAt(), now))
                .count();
    }

    private static boolean due(@Nullable Instant at, Instant now) {
        return at != null && !at.isAfter(now);
    }
}
