package io.certwatch.gateway.signin;

import io.certwatch.gateway.session.SessionLock;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/** The valid tokens of a session, renewed if they have expired. */
@Component
final class CurrentTokens {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentTokens.class);

    private final SessionRepository<? extends Session> sessions;
    private final SessionLock lock;
    private final Provider provider;
    private final InstantSource clock;
    private final RestClientRefreshTokenTokenResponseClient endpoint = new RestClientRefreshTokenTokenResponseClient();

    CurrentTokens(
            SessionRepository<? extends Session> sessions, SessionLock lock, Provider provider, InstantSource clock) {
        this.sessions = sessions;
        this.lock = lock;
        this.provider = provider;
        this.clock = clock;
        endpoint.setRestClient(ProviderClient.forTokens());
    }

    /** @throws io.certwatch.platform.web.RequestProblem 401 if the session must be renewed by a person, 503 if the provider is away */
    Tokens of(HttpSession session) {
        return session.getAttribute(SessionTokens.ATTRIBUTE) instanceof Tokens tokens && tokens.isFresh(clock.instant())
                ? tokens
                : lock.alone(session.getId(), () -> renew(session.getId()));
    }

    /** Reads again first: another request may have renewed them, and a provider may accept a refresh token once only. */
    private Tokens renew(String sessionId) {
        var session = sessions.findById(sessionId);
        if (session == null || !(session.<Object>getAttribute(SessionTokens.ATTRIBUTE) instanceof Tokens tokens)) {
            throw ProviderProblem.sessionEnded();
        }
        if (tokens.isFresh(clock.instant())) return tokens;
        var renewed = exchange(tokens);
        if (renewed == null) {
            sessions.deleteById(sessionId);
            throw ProviderProblem.sessionEnded();
        }
        session.setAttribute(SessionTokens.ATTRIBUTE, renewed);
        return renewed;
    }

    /**
     * New tokens for the refresh token; null if the provider does not renew them.
     *
     * @throws io.certwatch.platform.web.RequestProblem 503 if the provider is away
     */
    private @Nullable Tokens exchange(Tokens expired) {
        var refresh = expired.refresh();
        if (refresh == null) return null;
        try {
            var answer = endpoint.getTokenResponse(
                    new OAuth2RefreshTokenGrantRequest(provider.registration(), expired.access(), refresh));
            var next = answer.getRefreshToken();
            return new Tokens(expired.person(), answer.getAccessToken(), next == null ? refresh : next);
        } catch (OAuth2AuthorizationException refused) {
            if (ProviderProblem.isPassing(refused)) throw ProviderProblem.unavailable();
            LOG.info("The provider did not renew the tokens: {}", ProviderProblem.code(refused.getError()));
            return null;
        }
    }
}
