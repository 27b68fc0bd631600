package io.certwatch.product.failure.web;

import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.failure.UnknownId;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps the failures that all features share to problem documents. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailureProblems {

    @ExceptionHandler
    ProblemDetail on(InvalidField invalid) {
        return RequestProblem.invalid(invalid.field(), invalid.reason()).document();
    }

    @ExceptionHandler
    ProblemDetail on(UnknownId unknown) {
        return RequestProblem.unknown(unknown.kind(), unknown.id()).document();
    }
}
