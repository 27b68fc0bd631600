package io.certwatch.gateway.signin;

import io.certwatch.audit.Actor;
import io.certwatch.audit.web.AuditEvents;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Records in the audit who signed in and out. */
@Component
final class SignInRecords implements LogoutHandler {

    private static final String SIGN_IN = "signIn";
    private static final String SIGN_OUT = "signOut";

    private final AuditEvents audit;
    private final RequestCaller current;
    private final Callers callers;

    SignInRecords(AuditEvents audit, RequestCaller current, Callers callers) {
        this.audit = audit;
        this.current = current;
        this.callers = callers;
    }

    /** Ends the session again if the sign-in cannot be recorded. */
    void signedIn(HttpServletRequest request, Authentication person) {
        try {
            record(request, SIGN_IN, person);
        } catch (RequestProblem unavailable) {
            request.getSession().invalidate();
            throw unavailable;
        }
    }

    /** Nobody is named: a failed sign-in proves nothing about a person. */
    void recordRefusal(HttpServletRequest request, RequestProblem problem) {
        if (problem.status().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            audit.recordRefusal(
                    request, SIGN_IN, problem.status().value(), problem.type().toString());
        }
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person) {
        if (person != null) {
            record(request, SIGN_OUT, person);
        }
    }

    private void record(HttpServletRequest request, String event, Authentication person) {
        find(request)
                .or(() -> byIdToken(person))
                .ifPresent(actor -> audit.recordEvent(request, event, actor, HttpStatus.FOUND.value()));
    }

    private Optional<Actor> find(HttpServletRequest request) {
        try {
            return current.find(request).map(Actor::of);
        } catch (RequestProblem unusable) {
            return Optional.empty();
        }
    }

    /** While the access token of the session cannot be used. */
    private Optional<Actor> byIdToken(Authentication person) {
        return person.getPrincipal() instanceof OidcUser user
                ? Optional.of(Actor.of(callers.of(user.getClaims())))
                : Optional.empty();
    }
}
