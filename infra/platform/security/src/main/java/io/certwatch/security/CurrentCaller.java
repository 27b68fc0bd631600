package io.certwatch.security;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** The caller of the request that the current thread handles. Read it before work is given to other threads. */
public final class CurrentCaller {

    /** Empty if the operation is open to everybody and the request has no token. */
    public Optional<Caller> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    /** @throws io.certwatch.platform.web.RequestProblem 401 without a caller */
    public Caller get() {
        return find().orElseThrow(AccessProblems::unauthenticated);
    }
}
