package io.certwatch.gateway.apikey;

import io.certwatch.gateway.apikey.KeyExchange.RefusedKey;
import io.certwatch.platform.web.RequestProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Replaces the API key of a request, {@code Authorization: Bearer cwk_…}, by an access token; other credentials pass unchanged.
 * After the limit of client addresses, at -200, which also slows down who guesses; before Spring Security, at -100.
 */
@Component
@FilterRegistration(order = -150)
final class KeyExchangeFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final KeyExchange exchange;
    private final HandlerExceptionResolver problems;

    KeyExchangeFilter(KeyExchange exchange, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.exchange = exchange;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = key(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (key == null) {
            chain.doFilter(request, response);
            return;
        }
        String token;
        try {
            token = exchange.token(key);
        } catch (RefusedKey refused) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.resolveException(request, response, null, toProblem(refused));
            return;
        } catch (RequestProblem unavailable) {
            problems.resolveException(request, response, null, unavailable);
            return;
        }
        chain.doFilter(new RequestWithToken(request, BEARER + token), response);
    }

    private static @Nullable String key(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) return null;
        var token = authorization.substring(BEARER.length()).strip();
        return token.startsWith(ApiKeyText.PREFIX) ? token : null;
    }

    private static RequestProblem toProblem(RefusedKey refused) {
        return RequestProblem.of(HttpStatus.UNAUTHORIZED, "unauthenticated", refused.reason());
    }

    /** A request whose {@code Authorization} is another one. */
    private static final class RequestWithToken extends HttpServletRequestWrapper {

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
}
