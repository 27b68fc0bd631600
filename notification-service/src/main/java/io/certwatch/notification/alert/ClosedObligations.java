package io.certwatch.notification.alert;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the obligations of an alert that no longer concern its vendor. If the alert reminds the vendor of an answer, these include the
 * obligations that have been answered.
 */
public record ClosedObligations(KnownObligations obligations) {

    public Set<String> of(Alert alert) {
        var vendor = alert.vendor();
        var ids = alert.activeLines().stream().map(AlertLine::obligation).collect(Collectors.toSet());
        return obligations.find(alert.id().company(), ids).stream()
                .filter(known -> vendor != null && (known.isClosedFor(vendor) || asksInVain(alert, known)))
                .map(KnownObligation::id)
                .collect(Collectors.toSet());
    }

    private static boolean asksInVain(Alert alert, KnownObligation known) {
        return alert.cause().kind() == AlertCause.Kind.FOLLOW_UP && known.answered();
    }
}
