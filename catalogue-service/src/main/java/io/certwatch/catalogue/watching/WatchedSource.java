package io.certwatch.catalogue.watching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A watched address.
 *
 * @param revision counts the changes by stewards
 * @param turn counts all changes; protects against concurrent writes
 * @param messages number of messages about the source so far
 * @param since when watching began
 * @param retired the source is no longer watched; its history is kept
 */
public record WatchedSource(
        SourceId id,
        int revision,
        SourceSettings settings,
        int turn,
        CheckState checkState,
        SourceVersions knowledge,
        List<SourceAlarm> alarms,
        int messages,
        Instant since,
        boolean retired) {

    public WatchedSource {
        alarms = List.copyOf(alarms);
    }

    /** The first check is due at once. */
    static WatchedSource begin(SourceId id, SourceSettings settings, Instant now) {
        return new WatchedSource(
                id,
                1,
                settings,
                0,
                new CheckState(0, null, now, 0, null),
                SourceVersions.NONE,
                List.of(),
                0,
                now,
                false);
    }

    /** Another address or kind of list resets what is known of the source. */
    WatchedSource with(SourceSettings changed, Instant next, Instant now) {
        boolean another = retired || !settings.watchesTheSameAs(changed);
        var known = another ? SourceVersions.NONE : knowledge;
        return new WatchedSource(
                id,
                revision + 1,
                changed,
                turn + 1,
                checkState.nextAt(another ? now : next),
                known,
                alarms,
                messages,
                another ? now : since,
                false);
    }

    WatchedSource retire() {
        return new WatchedSource(
                id, revision + 1, settings, turn + 1, checkState, knowledge, alarms, messages, since, true);
    }

    WatchedSource with(CheckState next) {
        return new WatchedSource(id, revision, settings, turn + 1, next, knowledge, alarms, messages, since, retired);
    }

    WatchedSource advance(CheckState nextRhythm, SourceVersions nextKnowledge) {
        return new WatchedSource(
                id, revision, settings, turn + 1, nextRhythm, nextKnowledge, alarms, messages, since, retired);
    }

    boolean watchesTheSameAs(WatchedSource other) {
        return !retired && settings.watchesTheSameAs(other.settings);
    }

    public boolean watched() {
        return settings.enabled() && !retired;
    }

    public boolean due(Instant now) {
        if (retired) return false;
        return checkState.open() != null
                || settings.enabled() && !checkState.nextAt().isAfter(now);
    }

    public Optional<SourceAlarm> alarm(SourceAlarm.Kind kind) {
        return alarms.stream().filter(alarm -> alarm.kind() == kind).findFirst();
    }

    WatchedSource raising(SourceAlarm alarm) {
        var others = new ArrayList<>(
                alarms.stream().filter(one -> one.kind() != alarm.kind()).toList());
        others.add(alarm);
        return with(others, messages);
    }

    WatchedSource ending(SourceAlarm.Kind kind) {
        return with(alarms.stream().filter(one -> one.kind() != kind).toList(), messages);
    }

    WatchedSource withMessage() {
        return with(alarms, messages + 1);
    }

    private WatchedSource with(List<SourceAlarm> newAlarms, int newMessages) {
        return new WatchedSource(
                id, revision, settings, turn + 1, checkState, knowledge, newAlarms, newMessages, since, retired);
    }
}
