package io.certwatch.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Converts all exceptions of requests to problem documents (RFC 9457). Advices of features have precedence. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final List<ProblemTranslator> translators;

    ProblemAdvice(List<ProblemTranslator> translators) {
        this.translators = translators;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(RequestProblem problem) {
        return answer(problem);
    }

    /** Sets the content type, so that clients that accept other types only also get the problem. */
    static ResponseEntity<ProblemDetail> answer(RequestProblem problem) {
        return ResponseEntity.status(problem.status())
                .headers(headers(problem))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.document());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(BodyRefused refused) {
        return on(refused.problem());
    }

    /** After a part of the response is sent, {@link AbortPartialResponse} logs the failure and aborts the connection. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> on(Exception unexpected, HttpServletResponse response) throws Exception {
        if (isGone(unexpected)) return null;
        if (response.isCommitted()) throw unexpected;
        for (var translator : translators) {
            var problem = translator.translate(unexpected);
            if (problem.isPresent()) return on(problem.get());
        }
        LOG.error("Unexpected", unexpected);
        return on(MvcProblems.ofUnexpectedError(HttpStatus.INTERNAL_SERVER_ERROR));
    }

    /** Handles all exceptions of Spring MVC itself. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refusal, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (isGone(refusal)) return null;
        if (status.is5xxServerError()) LOG.error("Unexpected", refusal);
        var problem = MvcProblems.of(refusal, status);
        var all = headers(problem);
        all.putAll(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return super.handleExceptionInternal(refusal, problem.document(), all, problem.status(), request);
    }

    /** Whether the client hung up while its answer was written, which is no fault of ours. */
    private static boolean isGone(Exception failure) {
        if (!DisconnectedClientHelper.isClientDisconnectedException(failure)) return false;
        LOG.debug("The client hung up: {}", failure.toString());
        return true;
    }

    /** Adds Retry-After to temporary rejections. */
    private static HttpHeaders headers(RequestProblem problem) {
        var headers = new HttpHeaders();
        problem.retryAfter().ifPresent(seconds -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
        return headers;
    }
}
