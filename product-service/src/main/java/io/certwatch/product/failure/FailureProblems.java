package io.certwatch.product.failure;

import io.certwatch.platform.web.RequestProblem;
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
        return RequestProblem.invalid(invalid.field(), invalid.words()).document();
    }

    @ExceptionHandler
    ProblemDetail on(UnknownId unknown) {
        return RequestProblem.unknown(unknown.kind(), unknown.id()).document();
    }

    @ExceptionHandler
    ProblemDetail on(StaleRevision stale) {
        return RequestProblem.staleRevision(stale.what()).document();
    }

    @ExceptionHandler
    ProblemDetail on(RevisionNeeded needed) {
        return RequestProblem.revisionNeeded(needed.what()).document();
    }

    @ExceptionHandler
    ProblemDetail on(Conflict conflict) {
        var problem = RequestProblem.conflict(conflict.type(), conflict.words()).document();
        conflict.details().forEach(problem::setProperty);
        return problem;
    }
}
