package io.certwatch.product.checklist.web;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.checklist.ChecklistItem;
import io.certwatch.product.checklist.ProvisionCitations;
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
        return ItemView.of(item, citations.cite(item.asked(), ChinaCalendar.today(clock)));
    }
}
