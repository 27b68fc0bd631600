package io.certwatch.product.inventory.web;

import io.certwatch.edition.Sector;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.product.concurrency.RequestQueue;
import io.certwatch.product.inventory.Summaries;
import io.certwatch.product.inventory.Summary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SummaryController {

    /** Counts the whole inventory, which takes about as long as a long page of the list. */
    private static final long WEIGHT = 200;

    private final Summaries summaries;
    private final RequestQueue queue;
    private final CurrentCompany company;
    private final Clock clock;

    SummaryController(Summaries summaries, RequestQueue requestTurns, CurrentCompany company, Clock clock) {
        this.summaries = summaries;
        this.queue = requestTurns;
        this.company = company;
        this.clock = clock;
    }

    @Operation(operationId = "getSummary", summary = "Get the counts of the overview")
    @GetMapping("/api/summary")
    Summary summary(
            @Parameter(description = "Counts only products that guidance for the sector recognises")
                    @RequestParam
                    @Nullable
                    Sector sector) {
        var owner = company.id();
        var today = ChinaCalendar.dayOf(clock.instant());
        return queue.take(
                owner, WEIGHT, () -> summaries.countProducts(owner, sector).summary(today));
    }
}
