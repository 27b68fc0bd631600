package io.certwatch.notification.collecting;

import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.ObligationChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The writes for successive events, grouped by alert: first lines to remove and to revise, then the states of the obligations, then lines
 * to add. It accepts only events for which this order has the same result as the order in which they came.
 */
final class ObligationWrites {
    private final Set<String> obligations = new HashSet<>();
    /** The latest part to which a line is added, by company and base. */
    private final Map<String, AlertId> growing = new HashMap<>();

    private final Map<AlertId, List<String>> takenOut = new LinkedHashMap<>();
    private final Map<AlertId, List<AlertLine>> revised = new LinkedHashMap<>();
    private final List<KnownObligation> saved = new ArrayList<>();
    private final Map<AlertId, List<ObligationChange>> added = new LinkedHashMap<>();

    /** False if the event needs the result of the writes so far. */
    boolean accepts(ObligationChange change, @Nullable KnownObligation before) {
        if (obligations.contains(change.key())) return false;
        if (before == null || before.alert() == null) return true;
        var latest = growing.get(alertOf(before.alert()));
        return latest == null || change.completes(before) && latest.equals(before.alert());
    }

    KnownObligation add(ObligationChange change, AlertId alert) {
        growing.put(alertOf(alert), alert);
        added.computeIfAbsent(alert, _ -> new ArrayList<>()).add(change);
        return save(change, alert);
    }

    void takeOut(ObligationChange change, AlertId alert) {
        takenOut.computeIfAbsent(alert, _ -> new ArrayList<>()).add(change.obligation());
    }

    void revise(ObligationChange change, AlertId alert) {
        revised.computeIfAbsent(alert, _ -> new ArrayList<>()).add(change.line());
    }

    KnownObligation save(ObligationChange change, @Nullable AlertId alert) {
        var state = KnownObligation.of(change, alert);
        obligations.add(state.key());
        saved.add(state);
        return state;
    }

    Map<AlertId, List<String>> takenOut() {
        return takenOut;
    }

    Map<AlertId, List<AlertLine>> revised() {
        return revised;
    }

    Collection<KnownObligation> saved() {
        return saved;
    }

    Map<AlertId, List<ObligationChange>> added() {
        return added;
    }

    private static String alertOf(AlertId part) {
        return part.company() + "/" + part.base();
    }
}
