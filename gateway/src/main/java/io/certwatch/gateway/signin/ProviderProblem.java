package io.certwatch.gateway.signin;

import io.certwatch.platform.web.RequestProblem;
import java.io.IOException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;

/** The problems with the provider that a client is told. */
final class ProviderProblem {

    private ProviderProblem() {}

    static RequestProblem unavailable() {
        return RequestProblem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "identity-provider-unavailable",
                "The identity provider cannot be reached; try again soon.");
    }

    static RequestProblem notConfigured() {
        return RequestProblem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "sign-in-not-configured",
                "Sign-in is not configured: certwatch.signin.client-secret is not set.");
    }

    static RequestProblem sessionEnded() {
        return RequestProblem.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "The session has ended; sign in again.");
    }

    static RequestProblem signInFailed(String reason) {
        return RequestProblem.of(HttpStatus.UNAUTHORIZED, "sign-in-failed", "The sign-in failed: " + reason);
    }

    /** Whether an exchange with the provider failed for a reason that passes. */
    static boolean isPassing(Throwable failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof IOException;
    }
}
