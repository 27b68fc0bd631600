package io.certwatch.catalogue.template;

import java.time.Clock;
import java.util.List;

/** Updates the stored templates to the shipped ones, except for those that a steward has changed. */
public final class SeedTemplates {

    private final Templates templates;
    private final Clock clock;

    SeedTemplates(Templates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    public void seed(List<ChecklistTemplate> shipped) {
        shipped.forEach(this::seed);
    }

    private void seed(ChecklistTemplate shipped) {
        boolean done = false;
        while (!done) done = step(shipped);
    }

    private boolean step(ChecklistTemplate shipped) {
        var newest = templates.newest(shipped.id()).orElse(null);
        if (newest != null) {
            templates.bringUpTo(newest);
            if (newest.isWrittenByHand() || newest.template().equals(shipped)) return true;
        }
        var next = TemplateRevision.ofShipped(shipped, newest == null ? 1 : newest.revision() + 1, clock.instant());
        if (!templates.claim(next)) return false;
        templates.bringUpTo(next);
        return true;
    }
}
