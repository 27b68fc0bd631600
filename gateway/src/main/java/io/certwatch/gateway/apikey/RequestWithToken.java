package io.certwatch.gateway.apikey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A request whose {@code Authorization} is another one. */
final class RequestWithToken extends HttpServletRequestWrapper {

    private final String authorization;

    RequestWithToken(HttpServletRequest request, String authorization) {
        super(request);
        this.authorization = authorization;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION) ? authorization : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION)
                ? Collections.enumeration(List.of(authorization))
                : super.getHeaders(name);
    }
}
