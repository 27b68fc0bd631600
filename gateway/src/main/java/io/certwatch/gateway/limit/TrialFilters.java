package io.certwatch.gateway.limit;

import io.certwatch.gateway.access.ClientNetwork;
import io.certwatch.gateway.problem.GatewayText;
import io.certwatch.platform.web.ReaderLanguage;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.common.Shortcut;
import org.springframework.cloud.gateway.server.mvc.filter.SimpleFilterSupplier;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The filter {@code Trials} of a route: limits how often a client address may try it without signing in. If {@value #OFFERED} is
 * false, nobody may, and the page does not exist.
 */
@Component
public final class TrialFilters extends SimpleFilterSupplier {

    public static final String OFFERED = "certwatch.gateway.trial";

    TrialFilters() {
        super(TrialFilters.class);
    }

    @Shortcut
    public static HandlerFilterFunction<ServerResponse, ServerResponse> trials() {
        return (request, call) -> {
            var beans = MvcUtils.getApplicationContext(request);
            if (!beans.getEnvironment().getProperty(OFFERED, Boolean.class, true))
                return ServerResponse.notFound().build();
            if (request.method().equals(HttpMethod.GET)) return call.handle(request);
            var refusal = beans.getBean(Limits.class).countTrial(ClientNetwork.of(request.servletRequest()));
            if (refusal.isEmpty()) return call.handle(request);
            beans.getBean(LimitMetrics.class).countRefusal(Limits.TRIAL, null);
            var seconds = RateLimitFields.seconds(refusal.get().retryAfter());
            var sentence = GatewayText.of("problem.quota-trial", seconds);
            return TooManyPage.isWanted(request)
                    ? TooManyPage.answer(sentence, ReaderLanguage.of(request.servletRequest()), seconds)
                    : UploadFilters.refuse(request, "too-many-requests", sentence, seconds);
        };
    }
}
