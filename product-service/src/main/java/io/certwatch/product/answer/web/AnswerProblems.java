package io.certwatch.product.answer.web;

import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.answer.AnswerNotAcceptable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps failures of decisions about answers to problem documents. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnswerProblems {

    @ExceptionHandler
    ProblemDetail on(AnswerNotAcceptable impossible) {
        var check = impossible.check();
        var problem = RequestProblem.conflict(
                        check == null ? "no-answer-waits" : "certificate-not-valid",
                        String.valueOf(impossible.getMessage()))
                .document();
        if (check != null) problem.setProperty("check", check);
        return problem;
    }
}
