package io.certwatch.gateway.limit;

import io.certwatch.gateway.access.Owner;
import io.certwatch.gateway.access.RequestedBy;
import io.certwatch.gateway.bulkhead.HoldingResponse;
import io.certwatch.gateway.problem.GatewayText;
import io.certwatch.platform.text.Localized;
import io.certwatch.platform.web.ReaderLanguage;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.Caller;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.common.Shortcut;
import org.springframework.cloud.gateway.server.mvc.filter.SimpleFilterSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The filter {@code UploadsPerCompany} of a route: refuses an upload before its body is read while as many of the company are under way as
 * may be. A caller without a company counts alone.
 */
@Component
public final class UploadFilters extends SimpleFilterSupplier {

    private static final long RETRY_AFTER_SECONDS = 10;

    UploadFilters() {
        super(UploadFilters.class);
    }

    @Shortcut
    public static HandlerFilterFunction<ServerResponse, ServerResponse> uploadsPerCompany() {
        return (request, call) -> {
            var caller = RequestedBy.find(request.servletRequest());
            return caller.isEmpty() ? call.handle(request) : handleWithinLimit(caller.get(), request, call);
        };
    }

    private static ServerResponse handleWithinLimit(
            Caller caller, ServerRequest request, HandlerFunction<ServerResponse> call) throws Exception {
        var owner = Owner.of(caller).key();
        var beans = MvcUtils.getApplicationContext(request);
        var uploads = beans.getBean(Uploads.class);
        if (uploads.acquire(owner)) {
            return HoldingResponse.holding(() -> call.handle(request), () -> uploads.release(owner));
        }
        beans.getBean(LimitMetrics.class).countRefusal(LimitMetrics.UPLOADS, caller.company());
        return refuse(request, "too-many-uploads", GatewayText.of("problem.uploads"), RETRY_AFTER_SECONDS);
    }

    /** Answers 429 in the language of the reader. */
    static ServerResponse refuse(ServerRequest request, String type, Localized sentence, long retryAfterSeconds) {
        var problem = RequestProblem.of(HttpStatus.TOO_MANY_REQUESTS, type, sentence);
        return ServerResponse.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(retryAfterSeconds))
                .headers(headers -> ReaderLanguage.name(headers, ReaderLanguage.of(request.servletRequest())))
                .body(problem.documentFor(request.servletRequest()));
    }
}
