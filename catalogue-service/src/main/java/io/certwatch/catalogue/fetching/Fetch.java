package io.certwatch.catalogue.fetching;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outcome of a fetch. */
public sealed interface Fetch {

    /** When the fetch ended. */
    Instant at();

    /** How long the fetch took, including retries and waits. */
    Duration took();

    /**
     * New content. The caller must close it.
     *
     * @param mediaType without parameters, in lower case; empty if unknown
     * @param charset as declared by the server, not verified
     * @param sha256 of the content, in lower-case hex
     * @param finalAddress after all redirects; for a folder the address of the file
     * @param headers as received, with lower-case names; for a file {@code content-length} and {@code last-modified}
     * @param seen to be passed to the next fetch
     */
    record Fetched(
            Content content,
            String mediaType,
            @Nullable String charset,
            String sha256,
            URI finalAddress,
            Map<String, List<String>> headers,
            LastSeen seen,
            Instant at,
            Duration took)
            implements Fetch, AutoCloseable {

        public Fetched {
            headers = Map.copyOf(headers);
        }

        @Override
        public void close() {
            content.close();
        }
    }

    /**
     * The content has not changed, according to the server or by its bytes.
     *
     * @param seen to be passed to the next fetch
     */
    record NotModified(Evidence evidence, LastSeen seen, Instant at, Duration took) implements Fetch {}

    /** The fetch was attempted and failed. */
    record Failed(Failure reason, String detail, @Nullable Duration retryAfter, Instant at, Duration took)
            implements Fetch {

        /** Whether the next attempt may succeed without a change. */
        public boolean passing() {
            return reason.passing();
        }
    }

    /** The service refused to start or to continue the fetch. */
    record Refused(Refusal reason, String detail, Instant at, Duration took) implements Fetch {}

    /** Who found that nothing changed. */
    enum Evidence {
        SERVER_SAYS_SO,
        SAME_CONTENT
    }

    /** Why a fetch failed. */
    enum Failure {
        UNKNOWN_HOST(true),
        UNREACHABLE(true),
        TLS(false),
        TOO_SLOW(true),
        BROKEN_OFF(true),
        UNAUTHORIZED(false),
        FORBIDDEN(false),
        NOT_FOUND(false),
        GONE(false),
        TOO_MANY_REQUESTS(true),
        SERVER_ERROR(true),
        UNEXPECTED_ANSWER(false),
        REDIRECT_LOOP(false),
        TOO_MANY_REDIRECTS(false),
        NO_FILE(false),
        STILL_BEING_WRITTEN(true),
        UNREADABLE(false);

        private final boolean passing;

        Failure(boolean passing) {
            this.passing = passing;
        }

        public boolean passing() {
            return passing;
        }
    }

    /** Why the service refused a fetch. */
    enum Refusal {
        HOST_NOT_ALLOWED,
        PRIVATE_ADDRESS,
        DOWNGRADED,
        REDIRECTED_ELSEWHERE,
        TOO_LARGE,
        CIRCUIT_OPEN,
        RATE_LIMITED,
        OUTSIDE_OF_ROOTS
    }
}
