package io.certwatch.gateway.routing;

import io.certwatch.platform.web.TraceIdHeader;
import java.net.URI;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/** Adapts headers that differ between client and service. */
@Configuration(proxyBeanMethods = false)
class HeadersConfiguration {

    /** Removes {@code Expect}: the gateway itself answers {@code 100-continue}. */
    @Bean
    RequestHttpHeadersFilter removeExpectHeader() {
        return (headers, _) -> without(HttpHeaders.EXPECT, headers);
    }

    /** Removes the trace id of the service: the gateway adds the same one. */
    @Bean
    ResponseHttpHeadersFilter removeTraceIdOfService() {
        return (headers, _) -> without(TraceIdHeader.NAME, headers);
    }

    /** Reduces internal addresses in {@code Location} to the path, which leads through the gateway. */
    @Bean
    ResponseHttpHeadersFilter rewriteLocation(Services services) {
        return (headers, _) -> {
            URI location = headers.getLocation();
            if (location == null || !services.include(location)) return headers;
            HttpHeaders changed = HttpHeaders.copyOf(headers);
            changed.setLocation(pathOf(location));
            return changed;
        };
    }

    private static HttpHeaders without(String name, HttpHeaders headers) {
        HttpHeaders changed = HttpHeaders.copyOf(headers);
        changed.remove(name);
        return changed;
    }

    private static URI pathOf(URI location) {
        String query = location.getRawQuery();
        return URI.create(location.getRawPath() + (query == null ? "" : "?" + query));
    }
}
