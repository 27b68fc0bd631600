package io.certwatch.product.upload.web;

import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.upload.DamagedScan;
import io.certwatch.product.upload.UnreadableScan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps what is wrong with scans to problem documents. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ScanProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ScanProblems.class);

    @ExceptionHandler
    ProblemDetail on(UnreadableScan unreadable) {
        return RequestProblem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "no-scan", Explanation.of("problem.no-scan"))
                .document();
    }

    @ExceptionHandler
    ProblemDetail on(DamagedScan damaged) {
        LOG.error("A stored scan is damaged: {}", damaged.getMessage());
        return RequestProblem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        damaged.owner() + "-damaged",
                        Explanation.of("problem.file-damaged", damaged.name(), damaged.sha256()))
                .document();
    }
}
