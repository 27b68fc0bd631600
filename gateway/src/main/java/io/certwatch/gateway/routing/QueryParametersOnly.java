package io.certwatch.gateway.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Restricts parameters to the query, so that neither Tomcat nor a filter of Spring Security reads a form, which the gateway forwards
 * unread. The forms to sign out are the gateway's own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class QueryParametersOnly extends OncePerRequestFilter {

    private static final Set<String> OWN_FORMS = Set.of("/logout", "/logout/connect/back-channel/certwatch");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OWN_FORMS.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new QueryRequest(request), response);
    }

    private static final class QueryRequest extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters = new LinkedHashMap<>();

        QueryRequest(HttpServletRequest request) {
            super(request);
            UriComponentsBuilder.newInstance()
                    .query(request.getQueryString())
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> parameters.put(
                            decode(name),
                            values.stream().map(QueryRequest::decode).toArray(String[]::new)));
        }

        private static String decode(@Nullable String text) {
            return URLDecoder.decode(Objects.requireNonNullElse(text, ""), UTF_8);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(parameters);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = parameters.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }
    }
}
