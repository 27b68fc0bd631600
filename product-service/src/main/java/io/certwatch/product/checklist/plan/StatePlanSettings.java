package io.certwatch.product.checklist.plan;

import io.certwatch.platform.author.Author;
import io.certwatch.product.failure.StaleRevision;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Records from what a company counts its plans, guarded by the revision that the person has seen. */
public class StatePlanSettings {

    private final CompanyPlanSettings settings;
    private final Clock clock;

    public StatePlanSettings(CompanyPlanSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Returns the revision that stands afterwards, which is the one before if both say the same.
     *
     * @throws StaleRevision if the settings are not at the revision seen
     */
    public PlanSettingsRevision state(String company, PlanSettings stated, long seen, Author author) {
        var known = settings.current(company);
        if (known.revision() != seen) throw new StaleRevision("plan settings");
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var settings = stated.statedBy(known.settings(), new LeadTime.Stated(author, now));
        if (known.revision() > 0 && known.settings().equals(settings)) return known;
        var next = known.next(settings, author, now);
        if (!this.settings.add(next)) throw new StaleRevision("plan settings");
        return next;
    }
}
