package io.certwatch.catalogue.watching;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One look at a source, and what came of it.
 *
 * @param took of the fetch alone
 * @param answer null if nothing was fetched
 * @param figures null if nothing was read
 * @param releasable whether a steward may have it taken over nevertheless
 * @param edition the draft that came of it, {@code importId} the import
 * @param live whether that was in effect at once
 * @param publication whether the draft was published by itself, and if not why not; null where that was not to be
 * @param hold what a steward said to it
 */
public record Check(
        SourceId source,
        int number,
        OpenCheck.Asked asked,
        Instant begunAt,
        Instant finishedAt,
        Duration took,
        Outcome outcome,
        List<Reason> reasons,
        @Nullable FetchedOriginal answer,
        @Nullable VersionFigures figures,
        boolean releasable,
        @Nullable String edition,
        @Nullable String importId,
        boolean live,
        @Nullable Sentence publication,
        @Nullable HoldDecision hold) {

    public Check {
        reasons = List.copyOf(reasons);
    }

    /** Where a check is told of, by us and by what came of it. */
    public static String href(SourceId source, int number) {
        return "/api/sources/" + source + "/checks/" + number;
    }

    Check decided(HoldDecision word) {
        return new Check(
                source, number, asked, begunAt, finishedAt, took, outcome, reasons, answer, figures, false, edition, importId, live, publication, word);
    }

    Check releasedAs(AcceptanceOutcome.Over taken, HoldDecision word) {
        return new Check(
                source, number, asked, begunAt, finishedAt, took, outcome, reasons, answer, figures, false,
                taken.edition(), taken.importId(), taken.live(), taken.publication(), word);
    }
}
