package io.certwatch.catalogue.law.web;

import io.certwatch.catalogue.law.LawOutcome;
import io.certwatch.catalogue.law.LawVersion;
import io.certwatch.edition.Fault;
import io.certwatch.edition.json.FormProblem;
import io.certwatch.platform.web.RequestProblem;
import java.util.List;
import java.util.stream.Collectors;

/** Maps outcomes to versions, or to problems. */
final class LawAnswer {

    private LawAnswer() {}

    /** @throws RequestProblem unless it was done, or was so before */
    static LawVersion version(LawOutcome outcome) {
        return switch (outcome) {
            case LawOutcome.Done(var version) -> version;
            case LawOutcome.Unchanged(var version) -> version;
            case LawOutcome.Unknown(var id) -> throw RequestProblem.unknown("law", id);
            case LawOutcome.Faulty(var faults) -> throw FormProblem.of(faults);
            case LawOutcome.Stale(var id, var revision) ->
                throw RequestProblem.stale("The draft " + id + " is at revision " + revision
                        + " now. Read it again before you change or publish it.");
            case LawOutcome.Exists(var id) ->
                throw RequestProblem.conflict(
                        "already-exists",
                        "There is a version " + id + " with another text. Replace its draft, or choose another id.");
            case LawOutcome.NotPublishable(var id, var faults) ->
                throw RequestProblem.conflict(
                        "not-publishable", "Version " + id + " cannot be published. " + sentence(faults) + ".");
            case LawOutcome.AlreadyPublished(var id) ->
                throw RequestProblem.conflict(
                        "already-published", "Version " + id + " is published and can no longer be changed.");
            case LawOutcome.NotPublished(var id) ->
                throw RequestProblem.conflict("not-published", "Version " + id + " is not published.");
            case LawOutcome.AlreadyWithdrawn(var id) ->
                throw RequestProblem.conflict("already-withdrawn", "Version " + id + " is withdrawn already.");
        };
    }

    private static String sentence(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.field() + ": " + fault.reason())
                .collect(Collectors.joining("; "));
    }
}
