package io.certwatch.product.impact.web;

import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.following.Uncompilable;
import io.certwatch.product.impact.InvalidDay;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What can go wrong with a look ahead, as problem documents. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ImpactProblems {

    /** The first fault as every problem document has it, and all of them in {@code errors}. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(FaultyProposal faulty) {
        var first = faulty.faults().getFirst();
        var more = faulty.faults().size() - 1;
        var problem = RequestProblem.invalid(
                first.field(), first.field() + ": " + first.reason() + (more == 0 ? "." : ", and " + more + " more.")).document();
        problem.setProperty("errors", faulty.faults());
        return ResponseEntity.badRequest().body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(InvalidDay over) {
        return ResponseEntity.badRequest().body(RequestProblem.invalid("on", String.valueOf(over.getMessage())).document());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Uncompilable edition) {
        return ResponseEntity.badRequest().body(RequestProblem.invalid("body", String.valueOf(edition.getMessage())).document());
    }
}
