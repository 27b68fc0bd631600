package io.certwatch.gateway.signin;

import io.certwatch.gateway.problem.GatewayText;
import io.certwatch.gateway.session.LinkedSessions;
import io.certwatch.platform.web.RequestProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions when the provider says that they have ended there (OpenID Connect Back-Channel Logout 1.0). The filter of Spring Security
 * would fetch the keys of the provider for each request of anybody, without a bound, accept RS256 only, and call this gateway once for
 * each session.
 */
final class BackChannelLogout extends OncePerRequestFilter {

    /** As in Spring Security. */
    static final String PATH = "/logout/connect/back-channel/" + Provider.NAME;

    private static final Logger LOG = LoggerFactory.getLogger(BackChannelLogout.class);

    private final LogoutTokens tokens;
    private final LinkedSessions sessions;
    private final ProblemAnswers answers;

    BackChannelLogout(LogoutTokens tokens, LinkedSessions sessions, ProblemAnswers answers) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod()) || !PATH.equals(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            var ended = sessions.end(tokens.verify(requireToken(request.getParameter("logout_token"))));
            LOG.info("The provider ended {} sessions", ended);
        } catch (BadJwtException invalid) {
            LOG.info("A logout token was refused: {}", invalid.getClass().getSimpleName());
            answers.answer(invalid(), request, response);
        } catch (JwtException unverified) {
            answers.answer(ProviderProblem.unavailable(), request, response);
        } catch (RequestProblem problem) {
            answers.answer(problem, request, response);
        }
    }

    private static String requireToken(@Nullable String token) {
        if (token == null || token.isBlank()) throw invalid();
        return token;
    }

    private static RequestProblem invalid() {
        return RequestProblem.of(
                HttpStatus.BAD_REQUEST, "invalid-logout-token", GatewayText.of("problem.logout-token"));
    }
}
