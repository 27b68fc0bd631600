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
        var what = switch (policy) {
            case Limits.ADDRESS -> "Too many requests came from this address.";
            case Limits.REFUSALS -> "Too many requests with refused credentials came from this address.";
            case Limits.PERSON -> "You have sent too many requests.";
            default -> "Your company has sent too many requests.";
        };
        return what + " Try again in " + seconds + " s.";
    }
}
