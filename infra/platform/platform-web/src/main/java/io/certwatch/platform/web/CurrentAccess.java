package io.certwatch.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long the caller of the current thread's request may be answered. */
@FunctionalInterface
public interface CurrentAccess {

    /** For services that ask for no token. */
    CurrentAccess UNLIMITED = Optional::empty;

    /** When the access token of the request expires; empty if the request has none. */
    Optional<Instant> until();

    /**
     * How long an answer may last.
     *
     * @return {@code longest}, or the time until the token expires if that is shorter; never negative
     */
    default Duration atMost(Duration longest) {
        return until().map(end -> Duration.between(Instant.now(), end))
                .filter(left -> left.compareTo(longest) < 0)
                .map(left -> left.isNegative() ? Duration.ZERO : left)
                .orElse(longest);
    }
}
