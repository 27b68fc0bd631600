package io.certwatch.notification.alert;

import static java.util.stream.Collectors.toMap;

import io.certwatch.notification.alert.CollectionProgress.Announced;
import io.certwatch.notification.alert.OpenAlerts.Added;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides for each obligation event whether it becomes a line, and in which alert. */
public final class FollowObligations {
    private final KnownObligations obligations;
    private final OpenAlerts open;
    private final Digests digests;
    private final Runs runs;
    private final SealAlerts sealAlerts;
    private final SealingPolicy sealingPolicy;
    private final InstantSource clock;

    public FollowObligations(
            KnownObligations obligations,
            OpenAlerts open,
            Digests digests,
            Runs runs,
            SealAlerts sealAlerts,
            SealingPolicy sealingPolicy,
            InstantSource clock) {
        this.obligations = obligations;
        this.open = open;
        this.digests = digests;
        this.runs = runs;
        this.sealAlerts = sealAlerts;
        this.sealingPolicy = sealingPolicy;
        this.clock = clock;
    }

    /**
     * Ignores older revisions. A repeated revision completes what a crash interrupted. A newer revision replaces lines that were not yet
     * sent, also those to a previous vendor. The result is that of one event after another.
     */
    public void on(List<Notice> batch) {
        var known =
                new HashMap<>(obligations.of(batch).stream().collect(toMap(KnownObligation::key, Function.identity())));
        var writes = new ObligationWrites();
        for (var notice : batch) {
            var before = known.get(notice.key());
            if (before != null && before.revision() > notice.revision()) {
                continue;
            }
            if (!writes.accepts(notice, before)) {
                write(writes, known);
                writes = new ObligationWrites();
                before = known.get(notice.key());
            }
            known.put(notice.key(), plan(notice, before, writes));
        }
        write(writes, known);
    }

    private KnownObligation plan(Notice notice, @Nullable KnownObligation before, ObligationWrites writes) {
        var alert = before == null ? null : before.alert();
        return switch (notice.transition()) {
            case OPENED, REOPENED, DUE_SOON -> {
                if (alert == null) {
                    yield writes.add(notice, alertFor(notice));
                }
                if (notice.completes(before)) {
                    yield writes.add(notice, alert);
                }
                writes.takeOut(notice, alert);
                yield writes.add(notice, alertFor(notice));
            }
            case LIFTED, SATISFIED, WAIVED -> {
                if (alert != null) {
                    writes.takeOut(notice, alert);
                }
                yield writes.save(notice, alert);
            }
            case IN_PROGRESS, RESCHEDULED, CARRIED, UPDATED, ANSWERED -> revise(notice, before, writes);
        };
    }

    /** Sends no message: updates the unsent line, or removes it if the obligation now belongs to another vendor. */
    private static KnownObligation revise(Notice notice, @Nullable KnownObligation before, ObligationWrites writes) {
        if (before == null || before.alert() == null) {
            return writes.save(notice, null);
        }
        if (before.isOf(notice.vendor())) {
            writes.revise(notice, before.alert());
            return writes.save(notice, before.alert());
        }
        writes.takeOut(notice, before.alert());
        return writes.save(notice, null);
    }

    /** What has become urgent waits for no digest. */
    private void revise(AlertId alert, List<AlertLine> lines) {
        open.revise(alert, lines);
        var now = clock.instant();
        var today = ChinaCalendar.dayOf(now);
        var urgent = lines.stream()
                .filter(line -> Severity.of(line, today).isUrgent())
                .map(AlertLine::obligation)
                .toList();
        if (!urgent.isEmpty()) {
            digests.makeDueNow(alert, urgent, now);
        }
    }

    private AlertId alertFor(Notice notice) {
        return AlertId.of(notice.company(), causeOf(notice), notice.vendor());
    }

    private AlertCause causeOf(Notice notice) {
        if (notice.transition() == Notice.Transition.DUE_SOON) {
            return AlertCause.reminder(notice.at());
        }
        var cause = notice.cause();
        return cause.isRun() ? cause : sealingPolicy.windowOf(cause.kind(), notice.at());
    }

    /**
     * Stores the alert of each line before adding the line: after a crash in between, redelivery adds it to the same
     * alert, or to the next part if that alert has been sealed.
     */
    private void write(ObligationWrites writes, Map<String, KnownObligation> known) {
        writes.takenOut().forEach(open::takeOut);
        writes.revised().forEach(this::revise);
        obligations.save(writes.saved());
        var lines = new LinkedHashMap<AlertId, List<AlertLine>>();
        writes.added().forEach((alert, notices) -> lines.put(alert, lines(notices)));
        var added = open.add(lines, clock.instant(), sealingPolicy.capacity());
        writes.added().forEach((alert, notices) -> follow(alert, notices, added.get(alert), known));
    }

    /** @param first null if the alert does not exist yet */
    private void follow(
            AlertId alert, List<Notice> notices, @Nullable Added first, Map<String, KnownObligation> known) {
        var id = alert;
        var missing = notices;
        var added = first == null ? addToNew(id, missing) : first;
        while (true) {
            var rest = rest(missing, added);
            sealAlerts.linesAdded(added.progress(), missing.size() - rest.size());
            if (rest.isEmpty()) {
                return;
            }
            if (rest.size() == missing.size()) {
                id = id.next();
                move(rest, id, known);
            }
            missing = rest;
            added = add(id, missing);
        }
    }

    private static List<Notice> rest(List<Notice> notices, Added added) {
        return notices.stream()
                .filter(notice -> added.rest().contains(notice.line()))
                .toList();
    }

    private static List<AlertLine> lines(List<Notice> notices) {
        return notices.stream().map(Notice::line).toList();
    }

    private void move(List<Notice> notices, AlertId part, Map<String, KnownObligation> known) {
        var moved =
                notices.stream().map(notice -> KnownObligation.of(notice, part)).toList();
        obligations.save(moved);
        moved.forEach(obligation -> known.put(obligation.key(), obligation));
    }

    private Added add(AlertId id, List<Notice> notices) {
        return open.add(id, lines(notices), clock.instant(), sealingPolicy.capacity())
                .orElseGet(() -> addToNew(id, notices));
    }

    private Added addToNew(AlertId id, List<Notice> notices) {
        begin(id, notices.getFirst());
        return open.add(id, lines(notices), clock.instant(), sealingPolicy.capacity())
                .orElseThrow();
    }

    /**
     * Does nothing if another thread has begun the alert. The run may complete meanwhile: each side writes before it reads, so at least
     * one sees the other.
     */
    private void begin(AlertId id, Notice notice) {
        var now = clock.instant();
        var linesBefore = id.part() == 1
                ? 0
                : open.progress(id.previous()).map(CollectionProgress::soFar).orElse(0);
        var announced = announced(notice, now);
        open.begin(
                Alert.begin(id, notice.vendor(), causeOf(notice), notice.traceparent(), now),
                linesBefore,
                announced,
                now);
        if (announced == null) {
            var meanwhile = announced(notice, now);
            if (meanwhile != null) {
                open.announce(id, meanwhile);
            }
        }
    }

    private @Nullable Announced announced(Notice notice, Instant now) {
        var count = runs.find(causeOf(notice).id())
                .map(run -> run.openedFor(notice.company(), notice.vendor()))
                .orElseGet(OptionalInt::empty);
        return count.isPresent() ? new Announced(count.getAsInt(), now) : null;
    }
}
