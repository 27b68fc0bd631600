package io.certwatch.audit;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One request that changes or exports something, or that was refused.
 *
 * @param id ordered by time; the key under which it is stored
 * @param at when the request began
 * @param actor null if nobody is signed in
 * @param company whose data it concerns; null if no company's
 * @param address of the client
 * @param operation the operationId; method and path if the request reached no operation
 * @param objects ids of what it concerns, from the general to the particular
 * @param completion null until the outcome is known
 */
public record AuditRecord(
        @BsonId String id,
        Instant at,
        @Nullable Actor actor,
        @Nullable String company,
        String address,
        String operation,
        List<String> objects,
        @Nullable String traceId,
        @Nullable Completion completion) {

    public AuditOutcome outcome() {
        return AuditOutcome.of(completion);
    }

    public AuditRecord complete(Completion end, List<String> all) {
        return new AuditRecord(id, at, actor, company, address, operation, List.copyOf(all), traceId, end);
    }
}
