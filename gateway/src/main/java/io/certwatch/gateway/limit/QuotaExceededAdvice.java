package io.certwatch.gateway.limit;

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

    private static String sentence(String policy, long seconds) {
        var what = policy.equals(Limits.REFUSALS) ? "requests with refused credentials" : "requests";
        return "Too many " + what + " came from this address. Try again in " + seconds + " s.";
    }
}
