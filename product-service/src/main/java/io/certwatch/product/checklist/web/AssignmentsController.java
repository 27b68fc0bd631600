package io.certwatch.product.checklist.web;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.product.checklist.AssignItems;
import io.certwatch.product.checklist.AssignItems.AssignedItem;
import io.certwatch.product.checklist.AssignItems.Assignment;
import io.certwatch.product.engine.Explanation;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AssignmentsController {

    private final AssignItems assignItems;
    private final CurrentCompany company;
    private final CurrentCaller caller;

    AssignmentsController(AssignItems assignItems, CurrentCompany company, CurrentCaller caller) {
        this.assignItems = assignItems;
        this.company = company;
        this.caller = caller;
    }

    @Operation(
            operationId = "assignChecklistItems",
            summary = "Set owner and day of many items; the answer has the outcome of each")
    @PostMapping("/api/checklist/assignments")
    AssignmentsView assign(@RequestBody AssignmentsForm form) {
        var faults = new FieldFaults();
        var assignment = form.toAssignment(faults);
        var author = caller.get().author(faults.optionalLine("by", form.by()));
        RequestFields.rejectIfAny(faults);
        return new AssignmentsView(
                assignItems.assign(company.id(), new LinkedHashSet<>(form.items()), assignment, author));
    }

    /** Owner and day for many items. */
    @Schema(name = "ChecklistAssignmentsForm")
    record AssignmentsForm(
            @Size(min = 1, max = MOST) List<UUID> items,

            @Schema(description = "Each keeps its own if missing", example = "li.na")
            @Size(max = LONGEST_NAME)
            @Nullable
            String owner,

            @Schema(description = "Each keeps its own if missing", example = "2027-02-01") @Nullable
            LocalDate due,

            @Schema(description = Author.BY, example = "li.na") @Size(max = LONGEST_NAME) @Nullable
            String by) {

        private static final int MOST = 500;
        private static final int LONGEST_NAME = 200;

        Assignment toAssignment(FieldFaults faults) {
            var line = faults.optionalLine("owner", owner);
            if (line == null && due == null) faults.add("owner", Explanation.of("problem.owner-or-day"));
            return new Assignment(line, ItemForm.day(faults, "due", due));
        }
    }

    /** @param items in the order of the request, each once */
    @Schema(name = "ChecklistAssignments")
    record AssignmentsView(List<AssignedItem> items) {}
}
