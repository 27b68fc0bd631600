package io.certwatch.notification.alert;

import io.certwatch.notification.alert.CollectionProgress.Announced;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Alerts that collect lines. Every operation is one atomic update and idempotent. */
public interface OpenAlerts {

    default boolean begin(Alert alert, int linesBefore, Instant dueAt) {
        return begin(alert, linesBefore, null, dueAt);
    }

    /** False if the alert exists already. */
    boolean begin(Alert alert, int linesBefore, @Nullable Announced announced, Instant dueAt);

    /** Also of a sealed alert; empty if the alert does not exist. */
    Optional<CollectionProgress> progress(AlertId id);

    /** Adds one line; empty if the alert does not exist, or accepts no more lines and does not contain this one. */
    default Optional<CollectionProgress> add(AlertId id, AlertLine line, Instant now, int capacity) {
        return add(id, List.of(line), now, capacity)
                .filter(added -> added.rest().isEmpty())
                .map(Added::progress);
    }

    /**
     * Adds lines in their order, not beyond the capacity and not beyond the announced number, at which an alert is sealed. Empty if the
     * alert does not exist.
     */
    Optional<Added> add(AlertId id, List<AlertLine> lines, Instant now, int capacity);

    /** Adds the lines of several alerts, each as if alone; without those that do not exist. */
    default Map<AlertId, Added> add(Map<AlertId, List<AlertLine>> lines, Instant now, int capacity) {
        var added = new LinkedHashMap<AlertId, Added>();
        lines.forEach((id, its) -> add(id, its, now, capacity).ifPresent(one -> added.put(id, one)));
        return added;
    }

    /** @param rest the lines that the alert does not contain */
    record Added(CollectionProgress progress, List<AlertLine> rest) {}

    /** Empty if the alert is not collecting. */
    Optional<CollectionProgress> announce(AlertId id, Announced announced);

    /** Removes the lines of these obligations unless the alert is planned or sent. */
    void takeOut(AlertId id, Collection<String> obligations);

    /** Replaces the data of the unsent lines of these lines' obligations; they keep their revision and reason. */
    void revise(AlertId id, Collection<AlertLine> lines);

    /** Schedules the next check; does nothing if a completion was announced after {@code checked} was read. */
    void setDue(CollectionProgress checked, Instant at);
}
