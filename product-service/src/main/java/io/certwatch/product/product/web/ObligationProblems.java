package io.certwatch.product.product.web;

import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.product.ObligationActionRejected;
import io.certwatch.product.product.UnknownObligation;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps failures of obligation actions to problem documents. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ObligationProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UnknownObligation obligation) {
        return answer(
                RequestProblem.unknown("obligation", obligation.id().toString()).document());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ObligationActionRejected impossible) {
        var problem = RequestProblem.conflict("obligation-status", String.valueOf(impossible.getMessage()))
                .document();
        problem.setProperty("obligationStatus", impossible.status());
        return answer(problem);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
