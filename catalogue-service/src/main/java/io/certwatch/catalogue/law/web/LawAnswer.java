package io.certwatch.catalogue.law.web;

import io.certwatch.catalogue.law.LawOutcome;
import io.certwatch.catalogue.law.LawVersion;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.platform.web.RequestProblem;

/** Maps outcomes to versions, or to problems. */
final class LawAnswer {

    private LawAnswer() {}

    /** @throws RequestProblem unless it was done, or was so before */
    static LawVersion version(LawOutcome outcome) {
        return switch (outcome) {
            case LawOutcome.Done(var version) -> version;
            case LawOutcome.Unchanged(var version) -> version;
            case LawOutcome.Unknown(var id) -> throw RequestProblem.unknown("law", id);
            case LawOutcome.Faulty(var faults) -> throw RequestProblem.invalid(faults);
            case LawOutcome.Stale(var id, var revision) ->
                throw RequestProblem.stale(ProblemText.of("problem.law-stale", id, revision));
            case LawOutcome.Exists(var id) ->
                throw RequestProblem.conflict("already-exists", ProblemText.of("problem.law-exists", id));
            case LawOutcome.NotPublishable(var id, var faults) ->
                throw RequestProblem.conflict(
                        "not-publishable", ProblemText.of("problem.law-not-publishable", id, ProblemText.of(faults)));
            case LawOutcome.AlreadyPublished(var id) ->
                throw RequestProblem.conflict("already-published", ProblemText.of("problem.law-published", id));
            case LawOutcome.NotPublished(var id) ->
                throw RequestProblem.conflict("not-published", ProblemText.of("problem.law-not-published", id));
            case LawOutcome.AlreadyWithdrawn(var id) ->
                throw RequestProblem.conflict("already-withdrawn", ProblemText.of("problem.law-withdrawn", id));
        };
    }
}
