package io.certwatch.gateway.bulkhead;

import io.certwatch.platform.web.RequestProblem;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.common.Shortcut;
import org.springframework.cloud.gateway.server.mvc.filter.SimpleFilterSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The filter {@code Bulkhead=<name>} of a route, the first of its filters: a call holds its permit until the last byte of the response is
 * written. The bulkhead of the circuit breaker would release it at the first byte. Calls with a body have a separate bulkhead,
 * {@code <name>-bodies}, so that slow senders do not block readers.
 */
@Component
public final class BulkheadFilters extends SimpleFilterSupplier {

    private static final String RETRY_AFTER_SECONDS = "2";

    BulkheadFilters() {
        super(BulkheadFilters.class);
    }

    @Shortcut
    public static HandlerFilterFunction<ServerResponse, ServerResponse> bulkhead(String name) {
        return (request, call) -> {
            var bulkheads = MvcUtils.getApplicationContext(request).getBean(BulkheadRegistry.class);
            var bulkhead = bulkheads.bulkhead(hasBody(request) ? name + "-bodies" : name);
            return bulkhead.tryAcquirePermission()
                    ? HoldingResponse.holding(() -> call.handle(request), bulkhead::onComplete)
                    : refusal(request);
        };
    }

    private static boolean hasBody(ServerRequest request) {
        var headers = request.headers();
        return headers.contentLength().orElse(0) > 0
                || !headers.header(HttpHeaders.TRANSFER_ENCODING).isEmpty();
    }

    private static ServerResponse refusal(ServerRequest request) {
        var problem = RequestProblem.busy("Too many calls of this kind are under way; try again soon.");
        return ServerResponse.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(problem.documentFor(request.servletRequest()));
    }
}
