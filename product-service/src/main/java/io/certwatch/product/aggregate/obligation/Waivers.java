package io.certwatch.product.aggregate.obligation;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.catalogue.EntryChange.Kind;
import io.certwatch.product.catalogue.Lineage;
import io.certwatch.product.engine.Explanation;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A waiver holds until its last day is over or its entry has changed in any way; an edition that continues the entry
 * unchanged keeps it.
 */
public record Waivers(Lineage lineage, Cause cause, Instant at) {

    /** Reopens the obligation if it was waived and the waiver no longer holds. */
    public Optional<Transition> end(Obligation obligation) {
        if (!(obligation.state() instanceof Waived waived)) {
            return Optional.empty();
        }
        var why = explainEnd(waived, obligation.requirement());
        return why == null
                ? Optional.empty()
                : Optional.of(obligation.reopen(cause, at).because(why));
    }

    private @Nullable Explanation explainEnd(Waived waived, Requirement now) {
        var until = waived.until();
        if (until != null && until.isBefore(ChinaCalendar.dayOf(at))) {
            return Explanation.of("obligation.waiver.over", until);
        }
        var changes = lineage.between(waived.under(), now.key());
        if (changes.isPresent() && changes.get().isEmpty()) {
            return null;
        }
        if (changes.isEmpty()) {
            return Explanation.of("obligation.waiver.entry.changed");
        }
        return Explanation.of("obligation.waiver.entry.changed.how", Kind.words(changes.get()));
    }
}
