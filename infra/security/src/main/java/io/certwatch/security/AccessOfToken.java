package io.certwatch.security;

import io.certwatch.platform.web.CurrentAccess;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** The caller may be answered until the access token of the request expires. */
final class AccessOfToken implements CurrentAccess {

    @Override
    public Optional<Instant> until() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication caller
                ? Optional.ofNullable(caller.getToken().getExpiresAt())
                : Optional.empty();
    }
}
