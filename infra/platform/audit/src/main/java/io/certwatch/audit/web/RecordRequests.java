package io.certwatch.audit.web;

import io.certwatch.audit.Actor;
import io.certwatch.audit.AuditRecord;
import io.certwatch.audit.AuditSettings;
import io.certwatch.audit.AuditTrail;
import io.certwatch.audit.Completion;
import io.certwatch.audit.RecordIds;
import io.certwatch.platform.meter.CompanyTag;
import io.certwatch.platform.text.Localized;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.trace.Traces;
import io.certwatch.platform.web.RequestProblem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Stores the record of a request before its operation runs, and completes it with the outcome. Meters by company: {@code
 * audit.records.incomplete}, records whose outcome could not be stored, and {@code audit.refusals.dropped}, refusals and
 * rejections of strangers beyond the limit of a minute, which are not recorded.
 */
final class RecordRequests implements AuditEvents {

    private static final Logger LOG = LoggerFactory.getLogger(RecordRequests.class);
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final AuditTrail trail;
    private final RequestActors actors;
    private final ClientAddress address;
    private final RefusalLimit refusals;
    private final RefusalLimit rejectionsOfStrangers;
    private final RequestOperation operation;
    private final Traces traces;
    private final Clock clock;
    private final RecordIds ids = new RecordIds();
    private final MeterRegistry meters;

    RecordRequests(
            AuditTrail trail,
            RequestActors actors,
            AuditSettings settings,
            RequestOperation operation,
            Traces traces,
            Clock clock,
            MeterRegistry meters) {
        this.trail = trail;
        this.actors = actors;
        this.address = new ClientAddress(settings.trustedProxies());
        this.refusals = new RefusalLimit(settings.refusals());
        this.rejectionsOfStrangers = new RefusalLimit(settings.refusals());
        this.operation = operation;
        this.traces = traces;
        this.clock = clock;
        this.meters = meters;
    }

    /** @throws RequestProblem 503 if the record cannot be stored: the operation must not run */
    void begin(HttpServletRequest request, String operation) {
        var begun = record(request, operation, actor(request), clock.instant());
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
        var created = status < 300 ? RequestObjects.extractCreatedId(headers.getFirst(HttpHeaders.LOCATION)) : null;
        if (created != null) open.concerns(List.of(created));
        var completed = open.complete(Completion.of(clock.instant(), status, problem, open.counts()));
        try {
            if (isTooMuch(open, status)) trail.remove(completed.id());
            else trail.complete(completed);
        } catch (RuntimeException away) {
            count("audit.records.incomplete", open.company());
            LOG.warn("The outcome {} of a request is not in its audit record", status, away);
        }
    }

    /** Anybody can send any number of requests that are rejected, such as to operations that are open to all. */
    private boolean isTooMuch(OpenRecord open, int status) {
        if (!open.isOfStranger() || status < 400 || status >= 500) return false;
        if (rejectionsOfStrangers.take(open.address(), clock.instant())) return false;
        count("audit.refusals.dropped", null);
        return true;
    }

    @Override
    public void recordEvent(HttpServletRequest request, String event, Actor actor, int status) {
        var now = clock.instant();
        var begun = record(request, event, actor, now);
        try {
            trail.add(begun.complete(Completion.of(now, status, null, Map.of()), begun.objects()));
        } catch (RuntimeException away) {
            LOG.warn("{} is refused, because it cannot be recorded", event, away);
            throw unavailable();
        }
    }

    /** Records a request that was refused before its operation, unless there are too many. */
    void recordRefusal(HttpServletRequest request, int status, @Nullable String problem) {
        recordRefusal(request, operation.of(request), status, problem);
    }

    @Override
    public void recordRefusal(HttpServletRequest request, String event, int status, @Nullable String problem) {
        var now = clock.instant();
        var actor = actor(request);
        var client = actor == null ? address.of(request) : actor.issuer() + " " + actor.subject();
        if (!refusals.take(client, now)) {
            count("audit.refusals.dropped", actor == null ? null : actor.company());
            return;
        }
        var record = record(request, event, actor, now);
        try {
            trail.add(record.complete(Completion.of(now, status, problem, Map.of()), record.objects()));
        } catch (RuntimeException away) {
            LOG.warn("A refusal with {} is not recorded", status, away);
        }
    }

    private void count(String meter, @Nullable String company) {
        meters.counter(meter, Tags.of(CompanyTag.of(company))).increment();
    }

    private @Nullable Actor actor(HttpServletRequest request) {
        return actors.find(request).orElse(null);
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
        return unavailable(PlatformText.of("problem.audit"));
    }

    static RequestProblem unavailable(Localized detail) {
        return RequestProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "audit-unavailable", detail)
                .after(WAIT);
    }
}
