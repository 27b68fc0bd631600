package io.certwatch.gateway.fallback;

import io.certwatch.platform.web.ReaderLanguage;
import io.certwatch.platform.web.RequestProblem;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.common.Shortcut;
import org.springframework.cloud.gateway.server.mvc.filter.SimpleFilterSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The filter {@code Fallback=<service>} of a route: answers a failed call with a problem document. */
@Component
public final class FallbackFilters extends SimpleFilterSupplier {

    /**
     * The advice to clients whose call failed.
     *
     * @param retryAfter value of Retry-After; equals the time a circuit breaker stays open
     */
    @ConfigurationProperties("certwatch.fallback")
    record FallbackSettings(@DefaultValue("5s") Duration retryAfter) {}

    private static final Logger LOG = LoggerFactory.getLogger(FallbackFilters.class);

    FallbackFilters() {
        super(FallbackFilters.class);
    }

    @Shortcut
    public static HandlerFilterFunction<ServerResponse, ServerResponse> fallback(String service) {
        return (request, call) -> {
            try {
                return call.handle(request);
            } catch (ResponseStatusException failed) {
                return answer(service, Objects.requireNonNullElse(failed.getCause(), failed), request);
            }
        };
    }

    private static ServerResponse answer(String service, Throwable failure, ServerRequest request) {
        RequestProblem problem = Failure.of(service, failure);
        ServerResponse.BodyBuilder answer =
                ServerResponse.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status().is5xxServerError()) {
            LOG.warn("A call of {} failed: {}", service, failure.toString());
            answer.header(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(settings(request).retryAfter().toSeconds()));
        }
        return answer.headers(headers -> ReaderLanguage.name(headers, ReaderLanguage.of(request.servletRequest())))
                .body(problem.documentFor(request.servletRequest()));
    }

    private static FallbackSettings settings(ServerRequest request) {
        return MvcUtils.getApplicationContext(request).getBean(FallbackSettings.class);
    }
}
