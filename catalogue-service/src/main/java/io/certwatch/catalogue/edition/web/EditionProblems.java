package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.edition.Fault;
import io.certwatch.platform.web.RequestProblem;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The problem documents of edition requests. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class EditionProblems {

    static RequestProblem stale(EditionId id, int revision) {
        return RequestProblem.stale("The draft of edition " + id + " is at revision " + revision
                + " now. Read it again before you change it.");
    }

    /** The draft has reasons to hold it, which a steward must resolve before publication. */
    static final class HeldDraft extends RuntimeException {

        private final transient EditionId id;
        private final transient List<String> reasons;

        HeldDraft(EditionId id, List<String> reasons) {
            super("a held draft cannot be published");
            this.id = id;
            this.reasons = reasons;
        }
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

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(HeldDraft held) {
        var detail = "Edition " + held.id + " is held: " + held.reasons.getFirst() + ".";
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, detail);
        problem.setType(URI.create("urn:problem:draft-held"));
        problem.setTitle("The draft is held");
        problem.setProperty("reasons", held.reasons);
        return ResponseEntity.status(HttpStatus.CONFLICT).body(problem);
    }
}
