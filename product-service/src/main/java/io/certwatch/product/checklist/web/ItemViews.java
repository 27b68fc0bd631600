package io.certwatch.product.checklist.web;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.checklist.ChecklistItem;
import io.certwatch.product.checklist.ProvisionCitations;
import io.certwatch.product.checklist.web.ItemView.ClauseView;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Shows items with the law that is in force today. */
@Component
class ItemViews {

    private final ProvisionCitations citations;
    private final Clock clock;

    ItemViews(ProvisionCitations citations, Clock clock) {
        this.citations = citations;
        this.clock = clock;
    }

    ItemView of(ChecklistItem item) {
        var today = ChinaCalendar.today(clock);
        var clauses = item.clauses().stream()
                .map(clause -> new ClauseView(clause.text(), citations.cite(clause, today)))
                .toList();
        return ItemView.of(item, citations.cite(item.asked(), today), clauses, today);
    }
}
