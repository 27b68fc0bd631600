package io.certwatch.product.review.web;

import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.decision.InvalidDecision;
import io.certwatch.product.review.DecisionAlreadyEnded;
import io.certwatch.product.review.UnknownDecision;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps failures of decisions to problem documents. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReviewProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(InvalidDecision decision) {
        return answer(
                RequestProblem.invalid(decision.field(), decision.reason()).document());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UnknownDecision decision) {
        return answer(
                RequestProblem.unknown("decision", decision.id().toString()).document());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(DecisionAlreadyEnded ended) {
        return answer(RequestProblem.conflict("decision-ended", String.valueOf(ended.getMessage()))
                .document());
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
