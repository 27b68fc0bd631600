package io.certwatch.notification.alert;

import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the obligations of an alert that no longer concern its vendor. If the alert reminds the vendor of an answer, these include the
 * obligations that have been answered.
 */
public record ClosedObligations(KnownObligations obligations) {

    public Set<String> of(Alert alert) {
        return find(alert)
                .filter(known -> isOver(alert, known))
                .map(KnownObligation::id)
                .collect(Collectors.toSet());
    }

    /** What becomes of a line of the alert that is told now: it is taken out if it is over. */
    UnaryOperator<AlertLine> lineNow(Alert alert) {
        var known = find(alert).collect(Collectors.toMap(KnownObligation::id, Function.identity()));
        return line -> {
            var now = known.get(line.obligation());
            if (now == null) return line;
            return isOver(alert, now) ? line.takeOut() : now.bringUpToDate(line);
        };
    }

    private Stream<KnownObligation> find(Alert alert) {
        var ids = alert.activeLines().stream().map(AlertLine::obligation).collect(Collectors.toSet());
        return obligations.find(alert.id().company(), ids).stream();
    }

    private static boolean isOver(Alert alert, KnownObligation known) {
        var vendor = alert.vendor();
        return vendor != null && (known.isClosedFor(vendor) || asksInVain(alert, known));
    }

    private static boolean asksInVain(Alert alert, KnownObligation known) {
        return alert.cause().kind() == AlertCause.Kind.FOLLOW_UP && known.answered();
    }
}
