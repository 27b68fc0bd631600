package io.certwatch.gateway.session;

import io.certwatch.gateway.problem.GatewayText;
import io.certwatch.platform.web.RequestProblem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** Lets one request of a session work at a time, among all gateways. */
public final class SessionLock {

    /**
     * Longer than the work by its timeouts: two calls of the provider of 7 s, and three of the database of 14 s. A gateway that crashed
     * releases nothing.
     */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final SessionDocuments documents;
    private final InstantSource clock;

    SessionLock(SessionDocuments documents, InstantSource clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** @throws RequestProblem 503 if others hold the session too long, 401 if it has ended */
    public <T> T alone(String sessionId, Supplier<T> work) {
        var key = SessionIds.hash(sessionId);
        var holder = SessionIds.create();
        acquire(key, holder);
        try {
            return work.get();
        } finally {
            documents.release(key, holder);
        }
    }

    private void acquire(String key, String holder) {
        var end = clock.instant().plus(LONGEST_WAIT);
        while (!documents.lease(key, holder, clock.instant(), LEASE)) {
            requireSession(key);
            if (clock.instant().isAfter(end)) {
                throw RequestProblem.busy(GatewayText.of("problem.session-renewing"));
            }
            pause();
        }
    }

    private void requireSession(String key) {
        if (documents.find(key, clock.instant()) == null) {
            throw RequestProblem.of(
                    HttpStatus.UNAUTHORIZED, "unauthenticated", GatewayText.of("problem.session-ended"));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw RequestProblem.busy(GatewayText.of("problem.stopping"));
        }
    }
}
