package io.certwatch.gateway.access;

import io.certwatch.audit.Actor;
import io.certwatch.audit.web.RequestActors;
import io.certwatch.gateway.signin.RequestCaller;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Names people with a session in the audit, also where Spring Security refuses a request before its caller is known. */
@Component
final class AuditedCallers implements RequestActors {

    private final RequestCaller callers;

    AuditedCallers(RequestCaller callers) {
        this.callers = callers;
    }

    @Override
    public Optional<Actor> find(HttpServletRequest request) {
        return RequestedBy.find(request).or(() -> byCredentials(request)).map(Actor::of);
    }

    private Optional<Caller> byCredentials(HttpServletRequest request) {
        try {
            return callers.find(request);
        } catch (RequestProblem unusable) {
            return Optional.empty();
        }
    }
}
