package io.certwatch.gateway.signin;

import io.certwatch.security.Caller;
import io.certwatch.security.Callers;
import io.certwatch.security.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** Who makes a request, by the access token of the request or of its session. */
@Component
public final class RequestCaller {

    private final CurrentCaller bearer;
    private final CurrentTokens tokens;
    private final JwtDecoder decoder;
    private final Callers callers;

    RequestCaller(CurrentCaller bearer, CurrentTokens tokens, JwtDecoder decoder, Callers callers) {
        this.bearer = bearer;
        this.tokens = tokens;
        this.decoder = decoder;
        this.callers = callers;
    }

    /**
     * Empty if nobody is signed in.
     *
     * @throws io.certwatch.platform.web.RequestProblem 401 if the token of the session is no longer accepted, 503 if the provider is needed
     *     and away
     */
    public Optional<Caller> find(HttpServletRequest request) {
        return bearer.find().or(() -> ofSession(request));
    }

    private Optional<Caller> ofSession(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var session = request.getSession(false);
        if (session == null || !(authentication instanceof OAuth2AuthenticationToken)) return Optional.empty();
        return Optional.of(verify(tokens.of(session)));
    }

    private Caller verify(Tokens tokens) {
        try {
            return callers.of(decoder.decode(tokens.access().getTokenValue()).getClaims());
        } catch (BadJwtException | InvalidBearerTokenException refused) {
            throw ProviderProblem.sessionEnded();
        } catch (JwtException | AuthenticationException keysAreAway) {
            throw ProviderProblem.unavailable();
        }
    }
}
