package io.certwatch.catalogue.watching;

import static java.util.Objects.requireNonNull;

import io.certwatch.catalogue.watching.version.ExamineOriginal.Examined;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Converts the result of a check to its entry in the history. */
final class CheckRecord {

    private CheckRecord() {}

    static Check of(WatchedSource begun, CheckResult found) {
        return switch (found) {
            case CheckResult.Unchanged nothing ->
                check(begun, found, nothing.outcome(), List.of(), null, null, false, null);
            case CheckResult.NotFetched unfetched ->
                check(begun, found, unfetched.outcome(), List.of(unfetched.reason()), null, null, false, null);
            case CheckResult.Redirected away ->
                check(begun, found, Outcome.HELD, List.of(away.reason()), null, null, false, null);
            case CheckResult.Fetched fetched -> ofFetched(begun, fetched);
        };
    }

    private static Check ofFetched(WatchedSource begun, CheckResult.Fetched found) {
        var answer = found.answer();
        return switch (found.examined()) {
            case Examined.Same(var outcome, var figures) ->
                check(begun, found, outcome, List.of(), answer, figures, false, null);
            case Examined.Unsound(var reasons, var releasable, var figures) ->
                found.dismissed()
                        ? check(begun, found, Outcome.DISMISSED, reasons, answer, figures, false, null)
                        : check(begun, found, Outcome.HELD, reasons, answer, figures, releasable, null);
            case Examined.Sound(var _, var figures, var _) ->
                found.dismissed()
                        ? check(begun, found, Outcome.DISMISSED, List.of(), answer, figures, false, null)
                        : ofAccepted(begun, found, answer, figures, requireNonNull(found.taken()));
        };
    }

    private static Check ofAccepted(
            WatchedSource begun,
            CheckResult found,
            FetchedOriginal answer,
            VersionFigures figures,
            AcceptanceOutcome accepted) {
        return switch (accepted) {
            case AcceptanceOutcome.Accepted done ->
                check(begun, found, Outcome.CHANGED, List.of(), answer, figures, false, done);
            case AcceptanceOutcome.Known(var edition, var live) ->
                check(
                        begun,
                        found,
                        Outcome.KNOWN,
                        List.of(),
                        answer,
                        figures,
                        false,
                        new AcceptanceOutcome.Accepted(edition, null, live, null));
            case AcceptanceOutcome.Rejected(var reasons) ->
                check(begun, found, Outcome.HELD, reasons, answer, figures, true, null);
        };
    }

    private static Check check(
            WatchedSource begun,
            CheckResult found,
            Outcome outcome,
            List<Reason> reasons,
            @Nullable FetchedOriginal answer,
            @Nullable VersionFigures figures,
            boolean releasable,
            AcceptanceOutcome.@Nullable Accepted done) {
        var open = requireNonNull(begun.checkState().open());
        return new Check(
                begun.id(),
                open.number(),
                open.asked(),
                requireNonNull(open.begunAt()),
                found.at(),
                found.took(),
                outcome,
                reasons,
                answer,
                figures,
                releasable,
                done == null ? null : done.edition(),
                done == null ? null : done.importId(),
                done != null && done.live(),
                done == null ? null : done.publication(),
                null);
    }
}
