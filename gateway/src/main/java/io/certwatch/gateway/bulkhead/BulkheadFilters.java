package io.certwatch.gateway.bulkhead;

import io.certwatch.gateway.access.Owner;
import io.certwatch.gateway.bulkhead.Admission.Place;
import io.certwatch.gateway.bulkhead.Admission.Refusal;
import io.certwatch.gateway.problem.GatewayText;
import io.certwatch.platform.web.BodyRefused;
import io.certwatch.platform.web.ReaderLanguage;
import io.certwatch.platform.web.RequestProblem;
import java.util.concurrent.Callable;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.common.Shortcut;
import org.springframework.cloud.gateway.server.mvc.filter.SimpleFilterSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The filter {@code Bulkhead=<name>} of a route, the first of its filters: a call holds its place until the last byte of the response is
 * written. The bulkhead of the circuit breaker would release it at the first byte. Calls with a body have a separate bulkhead,
 * {@code <name>-bodies}, so that slow senders do not block readers. They take a place of it only when the beginning of their body has
 * arrived; until then they hold one of the many places for senders, of which unknown clients have their own.
 */
@Component
public final class BulkheadFilters extends SimpleFilterSupplier {

    private static final String SENDERS = "senders";
    private static final String UNKNOWN_SENDERS = "unknown-senders";
    private static final String RETRY_AFTER_SECONDS = "2";

    BulkheadFilters() {
        super(BulkheadFilters.class);
    }

    @Shortcut
    public static HandlerFilterFunction<ServerResponse, ServerResponse> bulkhead(String name) {
        return (request, call) -> {
            var places = MvcUtils.getApplicationContext(request).getBean(Places.class);
            var owner = Owner.of(request.servletRequest());
            if (!hasBody(request)) return enter(places.take(name, owner), request, () -> call.handle(request));
            return switch (places.take(owner.isKnown() ? SENDERS : UNKNOWN_SENDERS, owner)) {
                case Refusal refusal -> refuse(refusal, request);
                case Place sender ->
                    readAhead(
                            sender,
                            request,
                            () -> enter(places.take(name + "-bodies", owner), request, () -> call.handle(request)));
            };
        };
    }

    private static boolean hasBody(ServerRequest request) {
        var headers = request.headers();
        return headers.contentLength().orElse(0) > 0
                || !headers.header(HttpHeaders.TRANSFER_ENCODING).isEmpty();
    }

    /** Makes the call when the beginning of its body has arrived; its sender leaves when that has been forwarded. */
    private static ServerResponse readAhead(Place sender, ServerRequest request, Callable<ServerResponse> call)
            throws Exception {
        return HoldingResponse.holding(
                () -> {
                    try {
                        ReadAheadRequest.readAhead(request.servletRequest(), sender::leave);
                    } catch (BodyRefused refused) {
                        return answer(refused.problem(), request, new HttpHeaders());
                    }
                    return call.call();
                },
                sender::leave);
    }

    private static ServerResponse enter(Admission admission, ServerRequest request, Callable<ServerResponse> call)
            throws Exception {
        return switch (admission) {
            case Place place -> HoldingResponse.holding(call, place::leave);
            case Refusal refusal -> refuse(refusal, request);
        };
    }

    private static ServerResponse refuse(Refusal refusal, ServerRequest request) {
        var problem = switch (refusal) {
            case SHARE_TAKEN ->
                RequestProblem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-calls", GatewayText.of("problem.most-calls"));
            case ALL_TAKEN -> RequestProblem.busy(GatewayText.of("problem.calls"));
        };
        var soon = new HttpHeaders();
        soon.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return answer(problem, request, soon);
    }

    private static ServerResponse answer(RequestProblem problem, ServerRequest request, HttpHeaders more) {
        return ServerResponse.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .headers(headers -> {
                    headers.putAll(more);
                    ReaderLanguage.name(headers, ReaderLanguage.of(request.servletRequest()));
                })
                .body(problem.documentFor(request.servletRequest()));
    }
}
