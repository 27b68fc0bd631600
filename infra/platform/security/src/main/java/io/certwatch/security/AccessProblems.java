package io.certwatch.security;

import io.certwatch.platform.text.Localized;
import io.certwatch.platform.text.PlatformText;
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
                RequestProblem.of(HttpStatus.BAD_REQUEST, "bad-request", PlatformText.of("problem.path")));
    }

    static RequestProblem unauthenticated() {
        return createUnauthenticated(PlatformText.of("problem.token-missing"));
    }

    /** The holder of a token with a valid signature learns why it is refused. */
    private static RequestProblem badToken(AuthenticationException failure) {
        return createUnauthenticated(
                failure.getCause() instanceof JwtValidationException refused
                        ? PlatformText.of("problem.token-refused", reasons(refused))
                        : PlatformText.of("problem.token-invalid"));
    }

    private static String reasons(JwtValidationException refused) {
        return refused.getErrors().stream()
                .map(OAuth2Error::getDescription)
                .map(reason -> reason + ".")
                .collect(Collectors.joining(" "));
    }

    private static RequestProblem createUnauthenticated(Localized detail) {
        return RequestProblem.of(HttpStatus.UNAUTHORIZED, "unauthenticated", detail);
    }

    static RequestProblem forbidden() {
        return forbidden(PlatformText.of("problem.forbidden"));
    }

    static RequestProblem forbidden(Localized detail) {
        return RequestProblem.of(HttpStatus.FORBIDDEN, "forbidden", detail);
    }

    private static RequestProblem unavailable() {
        return RequestProblem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "identity-provider-unavailable",
                        PlatformText.of("problem.keys-of-issuer"))
                .after(Duration.ofSeconds(5));
    }
}
