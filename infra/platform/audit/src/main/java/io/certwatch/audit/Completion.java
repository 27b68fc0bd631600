package io.certwatch.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The end of a recorded request.
 *
 * @param status of the HTTP answer
 * @param problem the type of its problem document, else null
 * @param counts what a batch did, by name, such as {@code stored}; else empty
 */
public record Completion(
        Instant at,
        int status,
        AuditOutcome outcome,
        @Nullable String problem,
        Map<String, Integer> counts) {

    public static Completion of(Instant at, int status, @Nullable String problem, Map<String, Integer> counts) {
        return new Completion(at, status, AuditOutcome.of(status), problem, Map.copyOf(counts));
    }
}
