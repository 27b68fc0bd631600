package io.certwatch.notification.collecting;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.CollectionProgress;
import io.certwatch.notification.alert.CollectionProgress.Announced;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.Notice;
import io.certwatch.notification.alert.Run;
import io.certwatch.notification.alert.Runs;
import io.certwatch.notification.digest.Digests;
import io.certwatch.notification.sealing.OpenAlerts;
import io.certwatch.notification.sealing.OpenAlerts.Added;
import io.certwatch.notification.sealing.OpenAlerts.Beginning;
import io.certwatch.notification.sealing.SealAlerts;
import io.certwatch.notification.sealing.SealAlerts.Grown;
import io.certwatch.notification.sealing.SealingPolicy;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            if (before != null && before.revision() > notice.revision()) continue;
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
        if (before == null || before.alert() == null) return writes.save(notice, null);
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
                .filter(line -> line.severity(today).isUrgent())
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
        if (notice.transition() == Notice.Transition.DUE_SOON) return AlertCause.reminder(notice.at());
        var cause = notice.cause();
        return cause.reportsCompletion() ? cause : sealingPolicy.windowOf(cause.kind(), notice.at());
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
        var added = new HashMap<>(open.add(lines, clock.instant(), sealingPolicy.capacity()));
        var missing = new LinkedHashMap<>(writes.added());
        missing.keySet().removeAll(added.keySet());
        added.putAll(addToNew(missing));
        var grown = new ArrayList<Grown>();
        writes.added()
                .forEach((alert, notices) ->
                        grown.addAll(follow(alert, notices, requireNonNull(added.get(alert)), known)));
        sealAlerts.linesAdded(grown);
    }

    /** Brings lines that the alert does not contain to its next parts. */
    private List<Grown> follow(AlertId alert, List<Notice> notices, Added first, Map<String, KnownObligation> known) {
        var grown = new ArrayList<Grown>();
        var id = alert;
        var missing = notices;
        var added = first;
        while (true) {
            var rest = rest(missing, added);
            grown.add(new Grown(added.progress(), missing.size() - rest.size()));
            if (rest.isEmpty()) return grown;
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
                .orElseGet(() -> requireNonNull(addToNew(Map.of(id, notices)).get(id)));
    }

    /**
     * Begins alerts with their lines, unless another thread has begun them. A run may complete meanwhile: each side writes before it
     * reads, so at least one sees the other.
     */
    private Map<AlertId, Added> addToNew(Map<AlertId, List<Notice>> missing) {
        if (missing.isEmpty()) return Map.of();
        var now = clock.instant();
        var runsBefore = new KnownRuns(now);
        var beginnings = new LinkedHashMap<AlertId, Beginning>();
        missing.forEach((id, notices) -> beginnings.put(id, beginning(id, notices, runsBefore, now)));
        var begun = open.begin(List.copyOf(beginnings.values()));
        var runsAfter = new KnownRuns(now);
        var completed = new LinkedHashMap<AlertId, Announced>();
        beginnings.forEach((id, beginning) -> {
            var announced = runsAfter.announced(requireNonNull(missing.get(id)).getFirst());
            if (beginning.announced() == null && announced != null) {
                completed.put(id, announced);
            }
        });
        if (!completed.isEmpty()) {
            open.announce(completed);
        }
        var added = new HashMap<AlertId, Added>();
        beginnings.forEach((id, beginning) -> {
            var lines = lines(requireNonNull(missing.get(id)));
            added.put(
                    id,
                    begun.contains(id) && !completed.containsKey(id)
                            ? new Added(
                                    beginning.progress(),
                                    lines.subList(beginning.progress().arrived(), lines.size()))
                            : open.add(id, lines, clock.instant(), sealingPolicy.capacity())
                                    .orElseThrow());
        });
        return added;
    }

    private Beginning beginning(AlertId id, List<Notice> notices, KnownRuns knownRuns, Instant now) {
        var first = notices.getFirst();
        var linesBefore = id.part() == 1
                ? 0
                : open.progress(id.previous()).map(CollectionProgress::soFar).orElse(0);
        var alert = Alert.begin(id, first.vendor(), causeOf(first), first.traceparent(), now);
        var empty = new Beginning(alert, linesBefore, knownRuns.announced(first), now);
        var fitting = Math.min(notices.size(), empty.progress().room(sealingPolicy.capacity()));
        return new Beginning(
                alert.withObligations(lines(notices.subList(0, fitting))), linesBefore, empty.announced(), now);
    }

    /** What the runs announce, each of which is read once. */
    private final class KnownRuns {
        private final Map<String, Optional<Run>> byId = new HashMap<>();
        private final Instant now;

        private KnownRuns(Instant now) {
            this.now = now;
        }

        @Nullable
        Announced announced(Notice notice) {
            var count = byId.computeIfAbsent(causeOf(notice).id(), runs::find)
                    .map(run -> run.openedFor(notice.company(), notice.vendor()))
                    .orElseGet(OptionalInt::empty);
            return count.isPresent() ? new Announced(count.getAsInt(), now) : null;
        }
    }
}
