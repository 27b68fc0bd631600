package io.certwatch.security;

import io.certwatch.platform.web.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers requests without a valid token (401, RFC 6750), without permission (403) or with a path that is not allowed (400). */
public final class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(AccessProblems.class);

    private final HandlerExceptionResolver problems;

    AccessProblems(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        if (failure instanceof IdentityProviderUnavailable) {
            problems.resolveException(request, response, null, unavailable());
            return;
        }
        LOG.debug("{} {}: {}", request.getMethod(), request.getRequestURI(), failure.getMessage());
        var isBadToken = failure instanceof OAuth2AuthenticationException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, isBadToken ? "Bearer error=\"invalid_token\"" : "Bearer");
        problems.resolveException(request, response, null, isBadToken ? badToken(failure) : unauthenticated());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        problems.resolveException(request, response, null, forbidden());
    }

    void reject(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejection) {
        LOG.debug("{} {}: {}", request.getMethod(), request.getRequestURI(), rejection.getMessage());
        problems.resolveException(
                request,
                response,
                null,
                RequestProblem.of(
                        HttpStatus.BAD_REQUEST,
                        "bad-request",
                        "The path contains something that is not allowed in it: a semicolon, an empty segment, a"
                                + " segment of dots, or an encoded slash, backslash, dot or control character."));
    }

    static RequestProblem unauthenticated() {
        return createUnauthenticated("This needs an access token in the Authorization header.");
    }

    /** The holder of a token with a valid signature learns why it is refused. */
    private static RequestProblem badToken(AuthenticationException failure) {
        return createUnauthenticated(
                failure.getCause() instanceof JwtValidationException refused
                        ? "The access token is invalid. " + reasons(refused)
                        : "The access token is expired or invalid.");
    }

    private static String reasons(JwtValidationException refused) {
        return refused.getErrors().stream()
                .map(OAuth2Error::getDescription)
                .map(reason -> reason + ".")
                .collect(Collectors.joining(" "));
    }

    private static RequestProblem createUnauthenticated(String detail) {
        return RequestProblem.of(HttpStatus.UNAUTHORIZED, "unauthenticated", detail);
    }

    static RequestProblem forbidden() {
        return forbidden("The roles of the token do not allow this.");
    }

    static RequestProblem forbidden(String detail) {
        return RequestProblem.of(HttpStatus.FORBIDDEN, "forbidden", detail);
    }

    private static RequestProblem unavailable() {
        return RequestProblem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "identity-provider-unavailable",
                        "The token cannot be verified now, because the keys of its issuer cannot be fetched.")
                .after(Duration.ofSeconds(5));
    }
}
