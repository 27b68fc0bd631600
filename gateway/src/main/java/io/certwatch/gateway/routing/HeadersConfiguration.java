package io.certwatch.gateway.routing;

import io.certwatch.platform.web.TraceIdHeader;
import java.net.URI;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/** Headers that mean something else on the other side of the door. */
@Configuration(proxyBeanMethods = false)
class HeadersConfiguration {

    /** Whether to go on with a body is settled between client and gateway. */
    @Bean
    RequestHttpHeadersFilter expectationsEndHere() {
        return (headers, _) -> without(HttpHeaders.EXPECT, headers);
    }

    /** One trace, one id: the answer carries ours already. */
    @Bean
    ResponseHttpHeadersFilter oneTraceId() {
        return (headers, _) -> without(TraceIdHeader.NAME, headers);
    }

    /** A service names itself by an address that no client can reach; the path alone leads back through us. */
    @Bean
    ResponseHttpHeadersFilter locationsLeadThroughUs(Services services) {
        return (headers, _) -> {
            URI location = headers.getLocation();
            if (location == null || !services.include(location)) {
                return headers;
            }
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
