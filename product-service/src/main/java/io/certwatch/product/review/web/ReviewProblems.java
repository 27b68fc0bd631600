package io.certwatch.product.review.web;

import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.review.DecisionAlreadyEnded;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps failures of decisions to problem documents. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReviewProblems {

    @ExceptionHandler
    ProblemDetail on(DecisionAlreadyEnded ended) {
        return RequestProblem.conflict("decision-ended", String.valueOf(ended.getMessage()))
                .document();
    }
}
