package io.certwatch.catalogue.watching.web;

import io.certwatch.catalogue.watching.Reason;
import io.certwatch.catalogue.watching.SourceId;
import io.certwatch.platform.web.RequestProblem;
import java.net.URI;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The problem documents of source requests. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SourceProblems {

    /** The release does not give all required fields. */
    static final class StillHeld extends RuntimeException {

        private final transient List<Reason> reasons;

        StillHeld(List<Reason> reasons) {
            super("a release does not say enough");
            this.reasons = List.copyOf(reasons);
        }
    }

    static SourceId id(String text) {
        if (!SourceId.valid(text)) throw RequestProblem.invalid("id", "is not " + SourceId.FORM);
        return new SourceId(text);
    }

    static RequestProblem unconditional() {
        return RequestProblem.unconditional("A source with this id exists. To change it, send its ETag in If-Match.");
    }

    static RequestProblem stale(SourceId id, int revision) {
        return RequestProblem.stale(
                "Source " + id + " is at revision " + revision + " now. Read it again before you change it.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(StillHeld held) {
        var problem = problem(
                HttpStatus.CONFLICT,
                "still-held",
                "Still held",
                held.reasons.getFirst().sentence().en());
        problem.setProperty("reasons", held.reasons);
        return ResponseEntity.status(HttpStatus.CONFLICT).body(problem);
    }

    private static ProblemDetail problem(HttpStatus status, String type, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:problem:" + type));
        problem.setTitle(title);
        return problem;
    }
}
