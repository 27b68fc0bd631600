package io.certwatch.product.obligation.web;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.product.concurrency.RequestQueue;
import io.certwatch.product.inventory.RowCount;
import io.certwatch.product.obligation.Obligations;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ObligationCountController {

    private static final int MOST = 1_000_000;
    private static final long WEIGHT = 100;

    private final Obligations obligations;
    private final RequestQueue queue;
    private final CurrentCompany company;
    private final Clock clock;

    ObligationCountController(Obligations obligations, RequestQueue requestTurns, CurrentCompany company, Clock clock) {
        this.obligations = obligations;
        this.queue = requestTurns;
        this.company = company;
        this.clock = clock;
    }

    @Operation(operationId = "countObligations", summary = "Count the obligations that a filter selects")
    @GetMapping("/api/summary/obligations")
    RowCount count(@ParameterObject ObligationFilterParameters parameters) {
        var filter = parameters.of(company.id(), ChinaCalendar.dayOf(clock.instant()));
        return queue.take(company.id(), WEIGHT, () -> RowCount.of(obligations.count(filter, MOST + 1), MOST));
    }
}
