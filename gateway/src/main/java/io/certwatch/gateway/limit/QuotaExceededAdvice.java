package io.certwatch.gateway.limit;

import io.certwatch.gateway.problem.GatewayText;
import io.certwatch.platform.text.Sentence;
import io.certwatch.platform.web.RequestProblem;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers requests beyond a limit. The member {@code violated-policies} is that of draft-ietf-httpapi-ratelimit-headers-10. */
@RestControllerAdvice
@Order(0)
final class QuotaExceededAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(QuotaExceeded exceeded) {
        var refusal = exceeded.refusal();
        var seconds = RateLimitFields.seconds(refusal.retryAfter());
        var problem = RequestProblem.of(
                HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", sentence(refusal.policy(), seconds));
        var document = problem.document();
        document.setProperty("violated-policies", List.of(refusal.policy()));
        return ResponseEntity.status(problem.status())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }

    private static Sentence sentence(String policy, long seconds) {
        return switch (policy) {
            case Limits.ADDRESS -> GatewayText.of("problem.quota-address", seconds);
            case Limits.REFUSALS -> GatewayText.of("problem.quota-refusals", seconds);
            case Limits.PERSON -> GatewayText.of("problem.quota-person", seconds);
            default -> GatewayText.of("problem.quota-company", seconds);
        };
    }
}
