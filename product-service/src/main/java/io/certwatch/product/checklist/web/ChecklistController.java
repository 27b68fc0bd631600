package io.certwatch.product.checklist.web;

import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Page;
import io.certwatch.product.checklist.ChecklistSummary;
import io.certwatch.product.checklist.ReadChecklist;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/checklist")
class ChecklistController {

    private final ReadChecklist checklist;
    private final ItemViews views;
    private final CurrentCompany company;

    ChecklistController(ReadChecklist checklist, ItemViews views, CurrentCompany company) {
        this.checklist = checklist;
        this.views = views;
        this.company = company;
    }

    /** Items that are no longer asked come last. */
    @Operation(operationId = "listChecklist", summary = "List the items of the checklist by category")
    @GetMapping
    Page<ItemView> list(
            @ParameterObject ChecklistFilterParameters filter,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var found = checklist.page(company.id(), filter.filter(), ChecklistCursor.read(after), limit + 1);
        return Page.of(found, limit, placed -> ChecklistCursor.position(placed.place()))
                .map(placed -> views.of(placed.item()));
    }

    @Operation(operationId = "getChecklistSummary", summary = "Count the items of the checklist by category and state")
    @GetMapping("/summary")
    ChecklistSummary summary() {
        return checklist.summary(company.id());
    }
}
