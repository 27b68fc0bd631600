package io.certwatch.product.checklist.web;

import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.checklist.DamagedEvidence;
import io.certwatch.product.engine.Explanation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps damage to evidence to a problem document. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ChecklistProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ChecklistProblems.class);

    @ExceptionHandler
    ProblemDetail on(DamagedEvidence damaged) {
        LOG.error(
                "The stored file of evidence {} is damaged", damaged.evidence().id());
        return RequestProblem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "evidence-damaged",
                        Explanation.of(
                                "problem.file-damaged",
                                String.valueOf(damaged.evidence().name()),
                                String.valueOf(damaged.evidence().sha256())))
                .document();
    }
}
