package io.certwatch.catalogue.watching;

import io.certwatch.platform.text.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One check of a source and its outcome.
 *
 * @param took the duration of the fetch alone
 * @param answer null if nothing was fetched
 * @param figures null if nothing could be read
 * @param releasable whether a steward may accept the version nevertheless
 * @param edition the resulting draft; {@code importId} is the resulting import
 * @param live whether the version was in effect at once
 * @param publication whether the draft was published automatically, or why not; null if it was not to be
 * @param hold the steward's decision; null if there is none
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

    /** The address of the check in the API. */
    public static String href(SourceId source, int number) {
        return "/api/sources/" + source + "/checks/" + number;
    }

    Check withDecision(HoldDecision decision) {
        return withDecision(decision, edition, importId, live, publication);
    }

    Check releasedAs(AcceptanceOutcome.Accepted accepted, HoldDecision decision) {
        return withDecision(decision, accepted.edition(), accepted.importId(), accepted.live(), accepted.publication());
    }

    private Check withDecision(
            HoldDecision decision,
            @Nullable String newEdition,
            @Nullable String newImport,
            boolean nowLive,
            @Nullable Sentence newPublication) {
        return new Check(
                source,
                number,
                asked,
                begunAt,
                finishedAt,
                took,
                outcome,
                reasons,
                answer,
                figures,
                false,
                newEdition,
                newImport,
                nowLive,
                newPublication,
                decision);
    }
}
