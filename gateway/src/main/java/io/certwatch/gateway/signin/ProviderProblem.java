package io.certwatch.gateway.signin;

import io.certwatch.gateway.problem.GatewayText;
import io.certwatch.platform.web.RequestProblem;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2Error;

/** The problems with the provider that a client is told. */
final class ProviderProblem {

    private ProviderProblem() {}

    static RequestProblem unavailable() {
        return RequestProblem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "identity-provider-unavailable",
                        GatewayText.of("problem.provider"))
                .after(Duration.ofSeconds(5));
    }

    static RequestProblem notConfigured() {
        return RequestProblem.of(
                HttpStatus.SERVICE_UNAVAILABLE, "sign-in-not-configured", GatewayText.of("problem.no-sign-in"));
    }

    static RequestProblem sessionEnded() {
        return RequestProblem.of(HttpStatus.UNAUTHORIZED, "unauthenticated", GatewayText.of("problem.session-ended"));
    }

    static RequestProblem signInFailed(String reason) {
        return RequestProblem.of(
                HttpStatus.UNAUTHORIZED, "sign-in-failed", GatewayText.of("problem.sign-in-failed", reason));
    }

    /** The error code without characters that RFC 6749, section 5.2, excludes; a log takes no description, which anybody may have written. */
    static String code(OAuth2Error error) {
        return error.getErrorCode().replaceAll("[^\\x20-\\x7E]", "?");
    }

    /** Whether an exchange with the provider failed for a reason that passes. */
    static boolean isPassing(Throwable failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof IOException;
    }
}
