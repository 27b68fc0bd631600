package io.certwatch.product.obligation.web;

import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.obligation.ObligationActionRejected;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps failures of requests for obligations to problem documents. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ObligationProblems {

    @ExceptionHandler
    ProblemDetail on(ObligationActionRejected impossible) {
        var problem =
                RequestProblem.conflict("obligation-status", impossible.words()).document();
        problem.setProperty("obligationStatus", impossible.status());
        return problem;
    }
}
