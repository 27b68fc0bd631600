package io.certwatch.gateway.fallback;

import io.certwatch.gateway.edge.BodyRefused;
import io.certwatch.gateway.edge.Problem;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;

/** Reads what a failed call means for its client. */
final class Failure {

    private Failure() {}

    static Problem of(String service, Throwable failure) {
        return switch (failure) {
            case BodyRefused client -> client.problem();
            case CallNotPermittedException _ ->
                unavailable(HttpStatus.SERVICE_UNAVAILABLE, service, "has failed too often and is left alone for a moment");
            case TimeoutException _ -> tooSlow(service);
            case ResourceAccessException unreachable -> ofConnection(service, unreachable.getCause());
            default -> Problem.of(HttpStatus.INTERNAL_SERVER_ERROR);
        };
    }

    private static Problem ofConnection(String service, @Nullable Throwable cause) {
        return switch (cause) {
            case ConnectTimeoutException _ -> unreachable(service);
            case SocketTimeoutException _ -> tooSlow(service);
            case null, default -> unreachable(service);
        };
    }

    private static Problem tooSlow(String service) {
        return unavailable(HttpStatus.GATEWAY_TIMEOUT, service, "did not answer in time");
    }

    private static Problem unreachable(String service) {
        return unavailable(HttpStatus.SERVICE_UNAVAILABLE, service, "cannot be reached");
    }

    private static Problem unavailable(HttpStatus status, String service, String why) {
        return new Problem(status, "service-unavailable", "The service " + service + " " + why + ". Try again later.");
    }
}
