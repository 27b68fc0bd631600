package io.certwatch.product.search.web;

import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.concurrency.RequestQueue;
import io.certwatch.product.inventory.web.SearchText;
import io.certwatch.product.search.SearchCompany;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SearchController {

    /** Of the work, like the shortest page of a list. */
    private static final long WEIGHT = 10;

    private final SearchCompany search;
    private final RequestQueue queue;
    private final CurrentCompany company;
    private final Clock clock;

    SearchController(SearchCompany search, RequestQueue requestTurns, CurrentCompany company, Clock clock) {
        this.search = search;
        this.queue = requestTurns;
        this.company = company;
        this.clock = clock;
    }

    @Operation(
            operationId = "searchCompany",
            summary = "Find products, their obligations, vendors and proofs by what somebody types",
            description = "A few of each kind, for a search while typing. GET /api/products?q= lists all products")
    @GetMapping("/api/search")
    SearchView find(
            @Parameter(
                            description =
                                    "Beginnings of words in any case and width, or parts of numbers and of Chinese"
                                            + " text; at most 200 characters")
                    @RequestParam
                    String q,
            @Parameter(description = "Of each kind") @RequestParam(defaultValue = "6") @Min(1) @Max(20) int limit) {
        var text = SearchText.read(q);
        if (text == null) throw RequestProblem.invalid("q", PlatformText.missing());
        var owner = company.id();
        var today = ChinaCalendar.dayOf(clock.instant());
        var found = queue.take(owner, WEIGHT, () -> search.search(owner, q.strip(), text, today, limit));
        return SearchView.of(found, limit);
    }
}
