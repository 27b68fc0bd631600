package io.certwatch.catalogue.law;

import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Publishes a draft, once, and withdraws what should not have been published. */
public final class PublishLaw {

    private final Laws laws;
    private final LawRules rules;
    private final CompareLaws comparison;
    private final Clock clock;

    PublishLaw(Laws laws, CompareLaws comparison, Clock clock) {
        this.laws = laws;
        this.rules = new LawRules(laws);
        this.comparison = comparison;
        this.clock = clock;
    }

    /** @param revision the revision that the steward saw; null to publish the current one */
    public LawOutcome publish(String id, @Nullable Integer revision) {
        var draft = laws.find(id).orElse(null);
        if (draft == null) return new LawOutcome.Unknown(id);
        if (draft.published() != null) return new LawOutcome.AlreadyPublished(id);
        if (revision != null && draft.revision() != revision) return new LawOutcome.Stale(id, draft.revision());
        var faults = rules.faults(draft.content());
        if (!faults.isEmpty()) return new LawOutcome.NotPublishable(id, faults);
        var published =
                draft.publishedAs(new LawPublication(clock.instant(), comparison.changes(draft.content()), null));
        return laws.publish(published) ? new LawOutcome.Done(published) : overtaken(id);
    }

    public LawOutcome withdraw(String id, String reason) {
        var version = laws.find(id).orElse(null);
        if (version == null) return new LawOutcome.Unknown(id);
        var published = version.published();
        if (published == null) return new LawOutcome.NotPublished(id);
        if (published.withdrawal() != null) return new LawOutcome.AlreadyWithdrawn(id);
        var withdrawn = version.publishedAs(published.withdraw(new LawWithdrawal(reason, clock.instant())));
        return laws.withdraw(withdrawn) ? new LawOutcome.Done(withdrawn) : new LawOutcome.AlreadyWithdrawn(id);
    }

    private LawOutcome overtaken(String id) {
        return laws.find(id)
                .<LawOutcome>map(winner -> winner.published() == null
                        ? new LawOutcome.Stale(id, winner.revision())
                        : new LawOutcome.AlreadyPublished(id))
                .orElseGet(() -> new LawOutcome.Unknown(id));
    }
}
