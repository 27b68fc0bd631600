package io.certwatch.catalogue.watching.web;

import io.certwatch.catalogue.edition.Fault;
import io.certwatch.catalogue.watching.Reason;
import io.certwatch.catalogue.watching.SourceId;
import io.certwatch.platform.web.RequestProblem;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is refused about sources, in words. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SourceProblems {

    /** A form with faults, all of which the answer names. */
    static final class FaultySource extends RuntimeException {

        private final transient List<Fault> faults;

        FaultySource(List<Fault> faults) {
            super("a source has faults");
            this.faults = List.copyOf(faults);
        }
    }

    /** A release that does not give all that is needed. */
    static final class StillHeld extends RuntimeException {

        private final transient List<Reason> reasons;

        StillHeld(List<Reason> reasons) {
            super("a release does not say enough");
            this.reasons = List.copyOf(reasons);
        }
    }

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    static SourceId id(String text) {
        if (!SourceId.valid(text)) throw RequestProblem.invalid("id", "The id of a source is " + SourceId.FORM + ".");
        return new SourceId(text);
    }

    /** Null where nothing is said. */
    static @Nullable Integer revision(@Nullable String ifMatch) {
        if (ifMatch == null) return null;
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) throw RequestProblem.invalid("If-Match", "If-Match takes the ETag that an earlier answer gave, such as \"3\".");
        return Integer.valueOf(tag.group(1));
    }

    static RequestProblem unconditional() {
        return RequestProblem.unconditional("There is a source of this id. Say in If-Match which revision you looked at: the ETag of the source.");
    }

    static RequestProblem stale(SourceId id, int revision) {
        return RequestProblem.stale("Source " + id + " is at revision " + revision + " by now. Look at it again before you change it.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(FaultySource faulty) {
        var first = faulty.faults.getFirst();
        int more = faulty.faults.size() - 1;
        var problem = problem(HttpStatus.BAD_REQUEST, "invalid-request", "Invalid request", first.field() + ": " + first.reason() + (more == 0 ? "." : ", and " + more + " more."));
        problem.setProperty("field", first.field());
        problem.setProperty("errors", faulty.faults);
        return ResponseEntity.badRequest().body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(StillHeld held) {
        var problem = problem(HttpStatus.CONFLICT, "still-held", "Still held", held.reasons.getFirst().sentence().en());
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
