package io.certwatch.notification.sealing;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.CollectionProgress;
import io.certwatch.notification.alert.CollectionProgress.Announced;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Alerts that collect lines. Every operation is one atomic update and idempotent. */
public interface OpenAlerts {

    /** False if the alert exists already. */
    default boolean begin(Alert alert, int linesBefore, Instant dueAt) {
        return !begin(List.of(new Beginning(alert, linesBefore, null, dueAt))).isEmpty();
    }

    /** Stores new alerts with the lines they have; without those that exist already. */
    Set<AlertId> begin(List<Beginning> alerts);

    /** @param linesBefore lines in the parts before this one */
    record Beginning(Alert alert, int linesBefore, @Nullable Announced announced, Instant dueAt) {

        public CollectionProgress progress() {
            return new CollectionProgress(
                    alert.id(), alert.cause(), true, linesBefore, alert.lines().size(), alert.createdAt(), announced);
        }
    }

    /** Also of a sealed alert; empty if the alert does not exist. */
    default Optional<CollectionProgress> progress(AlertId id) {
        return progress(List.of(id)).stream().findFirst();
    }

    /** Of those alerts that exist, in no particular order. */
    List<CollectionProgress> progress(Collection<AlertId> ids);

    /**
     * Adds lines in their order, not beyond the capacity and not beyond the announced number, at which an alert is sealed. Empty if the
     * alert does not exist.
     */
    Optional<AddedLines> add(AlertId id, List<AlertLine> lines, Instant now, int capacity);

    /** Adds the lines of several alerts, each as if alone; without those that do not exist. */
    default Map<AlertId, AddedLines> add(Map<AlertId, List<AlertLine>> lines, Instant now, int capacity) {
        var added = new LinkedHashMap<AlertId, AddedLines>();
        lines.forEach((id, its) -> add(id, its, now, capacity).ifPresent(one -> added.put(id, one)));
        return added;
    }

    /** @param rest the lines that the alert does not contain */
    record AddedLines(CollectionProgress progress, List<AlertLine> rest) {}

    /** Does nothing to alerts that are not collecting. */
    void announce(Map<AlertId, Announced> announced);

    /** Removes the lines of these obligations unless the alert is planned or sent. */
    void takeOut(AlertId id, Collection<String> obligations);

    /** Replaces the data of the unsent lines of these lines' obligations; they keep their revision and reason. */
    void revise(AlertId id, Collection<AlertLine> lines);

    /** Schedules the next checks; does nothing where a completion was announced after {@code checked} was read. */
    void setDue(Map<CollectionProgress, Instant> checked);
}
