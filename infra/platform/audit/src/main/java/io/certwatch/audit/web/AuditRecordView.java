package io.certwatch.audit.web;

import io.certwatch.audit.Actor;
import io.certwatch.audit.AuditOutcome;
import io.certwatch.audit.AuditRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as JSON. */
record AuditRecordView(
        String id,
        Instant at,
        @Nullable Instant endedAt,
        @Nullable Actor actor,
        @Nullable String company,
        String address,
        String operation,
        List<String> objects,
        AuditOutcome outcome,
        @Nullable Integer status,
        @Nullable String problem,
        Map<String, Integer> counts,
        @Nullable String traceId) {

    static AuditRecordView of(AuditRecord record) {
        var end = record.completion();
        return new AuditRecordView(
                record.id(),
                record.at(),
                end == null ? null : end.at(),
                record.actor(),
                record.company(),
                record.address(),
                record.operation(),
                record.objects(),
                record.outcome(),
                end == null ? null : end.status(),
                end == null ? null : end.problem(),
                end == null ? Map.of() : end.counts(),
                record.traceId());
    }
}
