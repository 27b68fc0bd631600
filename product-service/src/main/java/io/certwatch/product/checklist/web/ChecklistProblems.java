package io.certwatch.product.checklist.web;

import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.checklist.DamagedEvidence;
import io.certwatch.product.checklist.EvidenceNeeded;
import io.certwatch.product.checklist.StaleItem;
import io.certwatch.product.checklist.TooMuchEvidence;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps failures of requests for the checklist to problem documents. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ChecklistProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ChecklistProblems.class);

    @ExceptionHandler
    ProblemDetail on(StaleItem item) {
        return RequestProblem.stale(String.valueOf(item.getMessage())).document();
    }

    @ExceptionHandler
    ProblemDetail on(EvidenceNeeded needed) {
        return RequestProblem.conflict("evidence-needed", String.valueOf(needed.getMessage()))
                .document();
    }

    @ExceptionHandler
    ProblemDetail on(TooMuchEvidence tooMuch) {
        return RequestProblem.conflict("too-much-evidence", String.valueOf(tooMuch.getMessage()))
                .document();
    }

    @ExceptionHandler
    ProblemDetail on(DamagedEvidence damaged) {
        LOG.error(
                "The stored file of evidence {} is damaged", damaged.evidence().id());
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, String.valueOf(damaged.getMessage()));
        problem.setType(URI.create("urn:problem:evidence-damaged"));
        problem.setTitle("Evidence damaged");
        return problem;
    }
}
