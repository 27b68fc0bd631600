package io.certwatch.gateway.fallback;

import io.certwatch.gateway.problem.GatewayText;
import io.certwatch.platform.text.Sentence;
import io.certwatch.platform.web.BodyRefused;
import io.certwatch.platform.web.RequestProblem;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;

/** Classifies a failed call for its client. */
final class Failure {

    private Failure() {}

    static RequestProblem of(String service, Throwable failure) {
        return switch (failure) {
            case BodyRefused client -> client.problem();
            case CallNotPermittedException _ ->
                unavailable(HttpStatus.SERVICE_UNAVAILABLE, GatewayText.of("problem.paused", service));
            case TimeoutException _ -> tooSlow(service);
            case ResourceAccessException unreachable -> ofConnection(service, unreachable.getCause());
            default -> RequestProblem.unexpected();
        };
    }

    private static RequestProblem ofConnection(String service, @Nullable Throwable cause) {
        return switch (cause) {
            case ConnectTimeoutException _ -> unreachable(service);
            case SocketTimeoutException _ -> tooSlow(service);
            case null, default -> unreachable(service);
        };
    }

    private static RequestProblem tooSlow(String service) {
        return unavailable(HttpStatus.GATEWAY_TIMEOUT, GatewayText.of("problem.slow", service));
    }

    private static RequestProblem unreachable(String service) {
        return unavailable(HttpStatus.SERVICE_UNAVAILABLE, GatewayText.of("problem.unreachable", service));
    }

    private static RequestProblem unavailable(HttpStatus status, Sentence why) {
        return RequestProblem.of(status, "service-unavailable", why);
    }
}
