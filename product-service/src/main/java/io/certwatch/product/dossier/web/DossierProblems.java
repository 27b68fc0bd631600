package io.certwatch.product.dossier.web;

import io.certwatch.platform.web.RequestProblem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DossierProblems {

    @ExceptionHandler
    ProblemDetail on(NoDossierYet unknown) {
        var problem = RequestProblem.of(HttpStatus.NOT_FOUND, "unknown-dossier", String.valueOf(unknown.getMessage()))
                .document();
        problem.setProperty("firstDay", unknown.first());
        return problem;
    }
}
