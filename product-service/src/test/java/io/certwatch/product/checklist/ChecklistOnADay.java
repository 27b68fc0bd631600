package io.certwatch.product.checklist;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads checklists as they stand by another clock. */
@Component
public final class ChecklistOnADay {

    private final CompanyTemplates templates;
    private final ChecklistReads reads;

    ChecklistOnADay(CompanyTemplates templates, List<ChecklistFacts> facts, StatedItems items) {
        this.templates = templates;
        this.reads = ChecklistReads.of(facts, items);
    }

    public ReadChecklist by(Clock clock) {
        return new ReadChecklist(templates, reads, clock);
    }
}
