package io.certwatch.catalogue.watching.fetching;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of fetching. */
public sealed interface Fetch {

    /** When it was over. */
    Instant at();

    /** How long it took, repetitions and waits included. */
    Duration took();

    /**
     * There is content, and it is not that of last time. Whoever receives this closes it.
     *
     * @param mediaType without parameters, in lower case; empty where nobody says
     * @param charset as declared beside the content, not checked against it
     * @param sha256 of the content, in lower-case hex
     * @param finalAddress after all redirects; of a folder the address of the file itself
     * @param headers as received, names in lower case; of a file its {@code content-length} and {@code last-modified}
     * @param seen to be handed in the next time
     */
    record Fetched(
            Content content, String mediaType, @Nullable String charset, String sha256, URI finalAddress,
            Map<String, List<String>> headers, LastSeen seen, Instant at, Duration took) implements Fetch, AutoCloseable {

        public Fetched {
            headers = Map.copyOf(headers);
        }

        @Override
        public void close() {
            content.close();
        }
    }

    /**
     * What lies there is what was seen last: the server says so, or its bytes do.
     *
     * @param seen to be handed in the next time
     */
    record NotModified(Evidence evidence, LastSeen seen, Instant at, Duration took) implements Fetch {}

    /** It was tried and did not succeed. */
    record Failed(Failure reason, String detail, @Nullable Duration retryAfter, Instant at, Duration took) implements Fetch {

        /** It may well succeed the next time without anybody doing anything. */
        public boolean passing() {
            return reason.passing();
        }
    }

    /** We did not do it, or did not go on with it, for reasons of our own. */
    record Refused(Refusal reason, String detail, Instant at, Duration took) implements Fetch {}

    /** How it is known that nothing changed. */
    enum Evidence { SERVER_SAYS_SO, SAME_CONTENT }

    /** Why a fetch did not succeed. */
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

    /** Why we refused. */
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
