package io.certwatch.gateway.trust;

import java.util.List;
import java.util.Locale;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/** Headers of proxies in both directions. */
@Configuration(proxyBeanMethods = false)
class TrustConfiguration {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_HOST = "X-Forwarded-Host";
    private static final String FORWARDED_PORT = "X-Forwarded-Port";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";
    private static final List<String> SAID_BY_PROXIES =
            List.of("forwarded", "x-real-ip", "x-client-ip", "true-client-ip");

    /** Tomcat replaces the address of the connection by that of the client, if the connection is a trusted proxy's. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> trustedProxies(TrustSettings settings) {
        return server -> {
            if (!settings.trustedProxies().isEmpty()) {
                server.addEngineValves(valve(String.join(",", settings.trustedProxies())));
            }
        };
    }

    private static RemoteIpValve valve(String proxies) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(proxies);
        valve.setTrustedProxies(null);
        valve.setRemoteIpHeader(FORWARDED_FOR);
        valve.setProtocolHeader(FORWARDED_PROTO);
        valve.setHostHeader(FORWARDED_HOST);
        valve.setPortHeader(FORWARDED_PORT);
        valve.setChangeLocalName(false);
        return valve;
    }

    /** Services learn from the gateway who the client is, and nothing that the client or another proxy says. */
    @Bean
    RequestHttpHeadersFilter forwardedHeaders() {
        return TrustConfiguration::withOwnForwardedHeaders;
    }

    /** A cookie is for the gateway; a service gets the access token. */
    @Bean
    RequestHttpHeadersFilter removeCookies() {
        return (headers, _) -> {
            var changed = HttpHeaders.copyOf(headers);
            changed.remove(HttpHeaders.COOKIE);
            return changed;
        };
    }

    private static HttpHeaders withOwnForwardedHeaders(HttpHeaders headers, ServerRequest request) {
        var changed = HttpHeaders.copyOf(headers);
        headers.headerNames().stream()
                .filter(TrustConfiguration::isSaidByProxies)
                .forEach(changed::remove);
        var client = request.servletRequest();
        changed.set(FORWARDED_FOR, client.getRemoteAddr());
        changed.set(FORWARDED_PROTO, client.getScheme());
        changed.set(FORWARDED_HOST, host(client.getServerName(), client.getServerPort(), client.getScheme()));
        return changed;
    }

    private static boolean isSaidByProxies(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded-") || SAID_BY_PROXIES.contains(name);
    }

    private static String host(String name, int port, String scheme) {
        var usual = scheme.equals("https") ? 443 : 80;
        return port == usual ? name : name + ":" + port;
    }
}
