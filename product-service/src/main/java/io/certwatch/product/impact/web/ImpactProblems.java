package io.certwatch.product.impact.web;

import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.catalogue.Uncompilable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps failures of impact requests to problem documents. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ImpactProblems {

    @ExceptionHandler
    ProblemDetail on(Uncompilable edition) {
        return RequestProblem.invalid("body", String.valueOf(edition.getMessage()))
                .document();
    }
}
