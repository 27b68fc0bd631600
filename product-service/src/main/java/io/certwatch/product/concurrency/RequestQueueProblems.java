package io.certwatch.product.concurrency;

import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.engine.Explanation;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps a full request queue to a problem document. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestQueueProblems {

    private static final String WAIT_SECONDS = "5";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(QueueFull full) {
        var problem = RequestProblem.busy(Explanation.of("problem.queue"));
        return ResponseEntity.status(problem.status())
                .header(HttpHeaders.RETRY_AFTER, WAIT_SECONDS)
                .body(problem.document());
    }
}
