package io.certwatch.notification.collecting;

import static java.util.Objects.requireNonNull;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.CollectionProgress;
import io.certwatch.notification.alert.CollectionProgress.Announced;
import io.certwatch.notification.alert.ObligationChange;
import io.certwatch.notification.alert.Run;
import io.certwatch.notification.alert.Runs;
import io.certwatch.notification.sealing.OpenAlerts;
import io.certwatch.notification.sealing.OpenAlerts.AddedLines;
import io.certwatch.notification.sealing.OpenAlerts.Beginning;
import io.certwatch.notification.sealing.SealingPolicy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Begins the alerts that do not exist yet, and announces to them what completed runs say. */
final class BeginAlerts {
    private final OpenAlerts open;
    private final Runs runs;
    private final SealingPolicy sealingPolicy;
    private final InstantSource clock;

    BeginAlerts(OpenAlerts open, Runs runs, SealingPolicy sealingPolicy, InstantSource clock) {
        this.open = open;
        this.runs = runs;
        this.sealingPolicy = sealingPolicy;
        this.clock = clock;
    }

    /**
     * Begins alerts with their lines, unless another thread has begun them. A run may complete meanwhile: each side writes before it
     * reads, so at least one sees the other.
     */
    Map<AlertId, AddedLines> begin(Map<AlertId, List<ObligationChange>> missing) {
        if (missing.isEmpty()) return Map.of();
        var now = clock.instant();
        var runsBefore = new KnownRuns(now);
        var beginnings = new LinkedHashMap<AlertId, Beginning>();
        missing.forEach((id, changes) -> beginnings.put(id, beginning(id, changes, runsBefore, now)));
        var begun = open.begin(List.copyOf(beginnings.values()));
        var runsAfter = new KnownRuns(now);
        var completed = new LinkedHashMap<AlertId, Announced>();
        beginnings.forEach((id, beginning) -> {
            var announced =
                    runsAfter.findAnnounced(requireNonNull(missing.get(id)).getFirst());
            if (beginning.announced() == null && announced != null) {
                completed.put(id, announced);
            }
        });
        if (!completed.isEmpty()) {
            open.announce(completed);
        }
        var added = new HashMap<AlertId, AddedLines>();
        beginnings.forEach((id, beginning) -> {
            var lines = ObligationChange.lines(requireNonNull(missing.get(id)));
            added.put(
                    id,
                    begun.contains(id) && !completed.containsKey(id)
                            ? new AddedLines(
                                    beginning.progress(),
                                    lines.subList(beginning.progress().arrived(), lines.size()))
                            : open.add(id, lines, clock.instant(), sealingPolicy.capacity())
                                    .orElseThrow());
        });
        return added;
    }

    private Beginning beginning(AlertId id, List<ObligationChange> changes, KnownRuns knownRuns, Instant now) {
        var first = changes.getFirst();
        var linesBefore = id.part() == 1
                ? 0
                : open.progress(id.previous()).map(CollectionProgress::soFar).orElse(0);
        var alert = Alert.begin(id, first.vendor(), sealingPolicy.causeOf(first), first.traceparent(), now);
        var empty = new Beginning(alert, linesBefore, knownRuns.findAnnounced(first), now);
        var fitting = Math.min(changes.size(), empty.progress().room(sealingPolicy.capacity()));
        return new Beginning(
                alert.withObligations(ObligationChange.lines(changes.subList(0, fitting))),
                linesBefore,
                empty.announced(),
                now);
    }

    /** What the runs announce, each of which is read once. */
    private final class KnownRuns {
        private final Map<String, Optional<Run>> byId = new HashMap<>();
        private final Instant now;

        private KnownRuns(Instant now) {
            this.now = now;
        }

        @Nullable
        Announced findAnnounced(ObligationChange change) {
            var count = byId.computeIfAbsent(sealingPolicy.causeOf(change).id(), runs::find)
                    .map(run -> run.openedFor(change.company(), change.vendor()))
                    .orElseGet(OptionalInt::empty);
            return count.isPresent() ? new Announced(count.getAsInt(), now) : null;
        }
    }
}
