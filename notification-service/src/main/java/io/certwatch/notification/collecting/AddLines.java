package io.certwatch.notification.collecting;

import static java.util.Objects.requireNonNull;

import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.ObligationChange;
import io.certwatch.notification.sealing.OpenAlerts;
import io.certwatch.notification.sealing.OpenAlerts.AddedLines;
import io.certwatch.notification.sealing.SealAlerts.Grown;
import io.certwatch.notification.sealing.SealingPolicy;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds lines to open alerts, to new ones, and to the next parts of those that accept no more. */
record AddLines(
        KnownObligations obligations,
        OpenAlerts open,
        BeginAlerts beginAlerts,
        SealingPolicy sealingPolicy,
        InstantSource clock) {

    /** @param known receives which obligations went to a later part */
    List<Grown> add(Map<AlertId, List<ObligationChange>> all, Map<String, KnownObligation> known) {
        var lines = new LinkedHashMap<AlertId, List<AlertLine>>();
        all.forEach((alert, changes) -> lines.put(alert, ObligationChange.lines(changes)));
        var added = new HashMap<>(open.add(lines, clock.instant(), sealingPolicy.capacity()));
        var missing = new LinkedHashMap<>(all);
        missing.keySet().removeAll(added.keySet());
        added.putAll(beginAlerts.begin(missing));
        var grown = new ArrayList<Grown>();
        all.forEach((alert, changes) -> grown.addAll(follow(alert, changes, requireNonNull(added.get(alert)), known)));
        return grown;
    }

    /** Brings lines that the alert does not contain to its next parts. */
    private List<Grown> follow(
            AlertId alert, List<ObligationChange> changes, AddedLines first, Map<String, KnownObligation> known) {
        var grown = new ArrayList<Grown>();
        var id = alert;
        var missing = changes;
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

    private static List<ObligationChange> rest(List<ObligationChange> changes, AddedLines added) {
        return changes.stream()
                .filter(change -> added.rest().contains(change.line()))
                .toList();
    }

    private void move(List<ObligationChange> changes, AlertId part, Map<String, KnownObligation> known) {
        var moved =
                changes.stream().map(change -> KnownObligation.of(change, part)).toList();
        obligations.save(moved);
        moved.forEach(obligation -> known.put(obligation.key(), obligation));
    }

    private AddedLines add(AlertId id, List<ObligationChange> changes) {
        return open.add(id, ObligationChange.lines(changes), clock.instant(), sealingPolicy.capacity())
                .orElseGet(() ->
                        requireNonNull(beginAlerts.begin(Map.of(id, changes)).get(id)));
    }
}
