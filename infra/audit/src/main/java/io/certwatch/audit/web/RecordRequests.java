package io.certwatch.audit.web;

import io.certwatch.audit.Actor;
import io.certwatch.audit.AuditRecord;
import io.certwatch.audit.AuditTrail;
import io.certwatch.audit.Completion;
import io.certwatch.audit.RecordIds;
import io.certwatch.platform.trace.Traces;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.CurrentCaller;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Stores the record of a request before its operation runs, and completes it with the outcome. */
final class RecordRequests implements AuditEvents {

    private static final Logger LOG = LoggerFactory.getLogger(RecordRequests.class);

    private final AuditTrail trail;
    private final CurrentCaller current;
    private final ClientAddress address;
    private final RefusalLimit refusals;
    private final RequestOperation operation;
    private final Traces traces;
    private final Clock clock;
    private final RecordIds ids = new RecordIds();
    private final Counter incomplete;
    private final Counter dropped;

    RecordRequests(
            AuditTrail trail,
            CurrentCaller current,
            ClientAddress address,
            RefusalLimit refusals,
            RequestOperation operation,
            Traces traces,
            Clock clock,
            MeterRegistry meters) {
        this.trail = trail;
        this.current = current;
        this.address = address;
        this.refusals = refusals;
        this.operation = operation;
        this.traces = traces;
        this.clock = clock;
        this.incomplete = Counter.builder("audit.records.incomplete")
                .description("Records whose outcome could not be stored")
                .register(meters);
        this.dropped = Counter.builder("audit.refusals.dropped")
                .description("Refusals beyond the limit of a minute, which are not recorded")
                .register(meters);
    }

    /** @throws RequestProblem 503 if the record cannot be stored: the operation must not run */
    void begin(HttpServletRequest request, String operation) {
        var begun = record(request, operation, actor(), clock.instant());
        try {
            trail.add(begun);
        } catch (RuntimeException away) {
            LOG.warn("{} is refused, because its audit record cannot be stored", operation, away);
            throw unavailable();
        }
        new OpenRecord(begun).attachTo(request);
    }

    /** A failure leaves the record without an outcome, since the operation has run. */
    void complete(HttpServletRequest request, int status, HttpHeaders headers, @Nullable String problem) {
        var open = OpenRecord.of(request);
        if (open == null || !open.lacks(status)) return;
        var created = status < 300 ? RequestObjects.created(headers.getFirst(HttpHeaders.LOCATION)) : null;
        if (created != null) open.concerns(List.of(created));
        try {
            trail.complete(open.completed(Completion.of(clock.instant(), status, problem, open.counts())));
        } catch (RuntimeException away) {
            incomplete.increment();
            LOG.warn("The outcome {} of a request is not in its audit record", status, away);
        }
    }

    @Override
    public void happened(HttpServletRequest request, String event, Actor actor, int status) {
        var now = clock.instant();
        var begun = record(request, event, actor, now);
        try {
            trail.add(begun.completed(Completion.of(now, status, null, Map.of()), begun.objects()));
        } catch (RuntimeException away) {
            LOG.warn("{} is refused, because it cannot be recorded", event, away);
            throw unavailable();
        }
    }

    /** Records a request that was refused before its operation, unless there are too many. */
    void refused(HttpServletRequest request, int status, @Nullable String problem) {
        refused(request, operation.of(request), status, problem);
    }

    @Override
    public void refused(HttpServletRequest request, String event, int status, @Nullable String problem) {
        var now = clock.instant();
        var actor = actor();
        var client = actor == null ? address.of(request) : actor.issuer() + " " + actor.subject();
        if (!refusals.take(client, now)) {
            dropped.increment();
            return;
        }
        var record = record(request, event, actor, now);
        try {
            trail.add(record.completed(Completion.of(now, status, problem, Map.of()), record.objects()));
        } catch (RuntimeException away) {
            LOG.warn("A refusal with {} is not recorded", status, away);
        }
    }

    private @Nullable Actor actor() {
        return current.find().map(Actor::of).orElse(null);
    }

    private AuditRecord record(HttpServletRequest request, String operation, @Nullable Actor actor, Instant now) {
        return new AuditRecord(
                ids.next(now),
                now,
                actor,
                actor == null ? null : actor.company(),
                address.of(request),
                operation,
                RequestObjects.of(request),
                traces.id(),
                null);
    }

    private static RequestProblem unavailable() {
        return unavailable("This cannot be recorded in the audit now, so it was not done. Try again soon.");
    }

    static RequestProblem unavailable(String detail) {
        return RequestProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "audit-unavailable", detail);
    }
}
