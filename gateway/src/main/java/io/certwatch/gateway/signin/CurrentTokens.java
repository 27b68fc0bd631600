package io.certwatch.gateway.signin;

import io.certwatch.gateway.session.SessionLock;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/** The valid tokens of a session, renewed if they have expired. */
@Component
final class CurrentTokens {

    private final SessionRepository<? extends Session> sessions;
    private final SessionLock lock;
    private final TokenRenewal renewal;
    private final InstantSource clock;

    CurrentTokens(
            SessionRepository<? extends Session> sessions,
            SessionLock lock,
            TokenRenewal renewal,
            InstantSource clock) {
        this.sessions = sessions;
        this.lock = lock;
        this.renewal = renewal;
        this.clock = clock;
    }

    /** @throws io.certwatch.platform.web.RequestProblem 401 if the session must be renewed by a person, 503 if the provider is away */
    Tokens of(HttpSession session) {
        return session.getAttribute(SessionTokens.ATTRIBUTE) instanceof Tokens tokens && tokens.isFresh(clock.instant())
                ? tokens
                : lock.alone(session.getId(), () -> renewed(session.getId()));
    }

    /** Reads again first: another request may have renewed them, and a provider may accept a refresh token once only. */
    private Tokens renewed(String sessionId) {
        var session = sessions.findById(sessionId);
        if (session == null || !(session.<Object>getAttribute(SessionTokens.ATTRIBUTE) instanceof Tokens tokens)) {
            throw ProviderProblem.sessionEnded();
        }
        if (tokens.isFresh(clock.instant())) {
            return tokens;
        }
        var renewed = renewal.of(tokens);
        if (renewed == null) {
            sessions.deleteById(sessionId);
            throw ProviderProblem.sessionEnded();
        }
        session.setAttribute(SessionTokens.ATTRIBUTE, renewed);
        return renewed;
    }
}
