package io.certwatch.product.checklist;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads checklists as they stand by another clock. */
@Component
public final class ChecklistOnADay {

    private final CompanyTemplates templates;
    private final ChecklistReads reads;

    ChecklistOnADay(
            Templates templates,
            CompanySectors sectors,
            ChecklistStarts starts,
            List<ChecklistFacts> facts,
            StatedItems items) {
        this.templates = new CompanyTemplates(templates, sectors, starts);
        this.reads = ChecklistReads.of(facts, items);
    }

    public ReadChecklist by(Clock clock) {
        return new ReadChecklist(templates, reads, clock);
    }
}
