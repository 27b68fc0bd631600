package io.certwatch.product.inventory.web;

import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.product.concurrency.RequestQueue;
import io.certwatch.product.inventory.Inventory;
import io.certwatch.product.inventory.RowCount;
import io.swagger.v3.oas.annotations.Operation;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProductCountController {

    /** Words are compared with each product that an index finds, so few of them are counted. */
    private static final int MOST_BY_WORDS = 500;

    private static final int MOST = 1_000_000;
    private static final long WEIGHT = 100;

    private final Inventory inventory;
    private final RequestQueue queue;
    private final CurrentCompany company;

    ProductCountController(Inventory inventory, RequestQueue requestTurns, CurrentCompany company) {
        this.inventory = inventory;
        this.queue = requestTurns;
        this.company = company;
    }

    @Operation(operationId = "countProducts", summary = "Count the products that a filter selects")
    @GetMapping("/api/summary/products")
    RowCount count(@ParameterObject ProductFilterParameters parameters) {
        var filter = parameters.of(company.id());
        var byWords = filter.text() != null;
        var most = byWords ? MOST_BY_WORDS : MOST;
        return queue.take(
                company.id(),
                byWords ? MOST_BY_WORDS : WEIGHT,
                () -> RowCount.of(inventory.count(filter, most + 1), most));
    }
}
