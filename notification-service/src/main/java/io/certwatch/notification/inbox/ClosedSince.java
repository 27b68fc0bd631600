package io.certwatch.notification.inbox;

import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.inbox.InboxItem.Kind;
import java.util.Collection;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Counts of what items say is asked for how many obligations have been closed since. */
record ClosedSince(KnownObligations obligations) {

    private static final Set<Kind> ASKED_FOR = Set.of(Kind.REQUIRED, Kind.DUE, Kind.PROOF_ENDS);

    /** Of each of these items; reads all their obligations at once. */
    ToIntFunction<InboxItem> count(String company, Collection<InboxItem> items) {
        var named = items.stream()
                .filter(ClosedSince::isAboutWhatIsAskedFor)
                .flatMap(item -> item.obligations().stream())
                .collect(Collectors.toSet());
        var closed = named.isEmpty()
                ? Set.<String>of()
                : obligations.find(company, named).stream()
                        .filter(known -> known.transition().closes())
                        .map(KnownObligation::id)
                        .collect(Collectors.toSet());
        return item -> isAboutWhatIsAskedFor(item)
                ? (int) item.obligations().stream().filter(closed::contains).count()
                : 0;
    }

    private static boolean isAboutWhatIsAskedFor(InboxItem item) {
        return ASKED_FOR.contains(item.kind());
    }
}
