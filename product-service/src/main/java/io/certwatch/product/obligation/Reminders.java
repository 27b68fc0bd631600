package io.certwatch.product.obligation;

import io.certwatch.product.assessment.Cause;
import io.certwatch.product.following.ChinaDay;
import io.certwatch.product.obligation.Transition.Kind;
import java.time.Instant;
import java.util.Optional;

/** Reminds of what falls due: by the day that has come, or because the due day has come nearer. */
public record Reminders(Leads leads, Cause cause, Instant at) {

    public Optional<Transition> remind(Obligation obligation) {
        var lead = leads.reached(obligation, ChinaDay.of(at));
        var due = obligation.requirement().due();
        return due == null || lead.isEmpty()
                ? Optional.empty()
                : Optional.of(new Transition(
                        Kind.DUE_SOON, obligation.status(), obligation.reminded(due, lead.getAsInt(), at), cause, at));
    }
}
