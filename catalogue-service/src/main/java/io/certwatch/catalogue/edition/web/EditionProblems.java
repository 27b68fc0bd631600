package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.edition.Fault;
import io.certwatch.platform.web.RequestProblem;
import java.util.List;
import java.util.stream.Collectors;

/** The problems of edition requests. */
final class EditionProblems {

    private EditionProblems() {}

    static RequestProblem stale(EditionId id, int revision) {
        return RequestProblem.stale("The draft of edition " + id + " is at revision " + revision
                + " now. Read it again before you change it.");
    }

    /** The draft has reasons to hold it, which a steward must resolve before publication. */
    static RequestProblem ofHeld(EditionId id, List<String> reasons) {
        return RequestProblem.conflict("draft-held", "Edition " + id + " is held: " + reasons.getFirst() + ".")
                .with("reasons", reasons);
    }

    static RequestProblem alreadyPublished(EditionId id) {
        return RequestProblem.conflict(
                "already-published", "Edition " + id + " is published and can no longer be changed.");
    }

    static RequestProblem notPublished(EditionId id) {
        return RequestProblem.conflict("not-published", "Edition " + id + " is not published.");
    }

    static RequestProblem notPublishable(EditionId id, List<Fault> faults) {
        var reasons = faults.stream()
                .map(fault -> fault.field() + ": " + fault.reason())
                .collect(Collectors.joining("; "));
        return RequestProblem.conflict("not-publishable", "Edition " + id + " cannot be published. " + reasons + ".");
    }

    static RequestProblem overtaken(EditionId id) {
        return RequestProblem.conflict(
                "edit-conflict", "Somebody else changed edition " + id + " at the same moment. Try again.");
    }
}
