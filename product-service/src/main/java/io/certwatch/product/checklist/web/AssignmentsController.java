package io.certwatch.product.checklist.web;

import io.certwatch.audit.CurrentRecord;
import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.product.checklist.AssignItems;
import io.certwatch.product.checklist.AssignItems.Assigned;
import io.certwatch.product.checklist.AssignItems.AssignedItem;
import io.certwatch.product.checklist.AssignItems.Assignment;
import io.certwatch.product.checklist.AssignItems.Outcome;
import io.certwatch.product.engine.Explanation;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AssignmentsController {

    private final AssignItems assignItems;
    private final CurrentCompany company;
    private final CurrentCaller caller;
    private final CurrentRecord audit;
    private final Clock clock;

    AssignmentsController(
            AssignItems assignItems, CurrentCompany company, CurrentCaller caller, CurrentRecord audit, Clock clock) {
        this.assignItems = assignItems;
        this.company = company;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @Operation(
            operationId = "assignChecklistItems",
            summary = "Set owner, day and note of many items; the answer has the outcome of each")
    @PostMapping("/api/checklist/assignments")
    AssignmentsView assign(@RequestBody AssignmentsForm form) {
        var faults = new FieldFaults();
        var abouts = assignItems.itemsAbout(company.id(), form.ofObligations());
        var assignments = form.toAssignments(abouts.keySet(), ChinaCalendar.today(clock), faults);
        var author = caller.get().author(faults.optionalLine("by", form.by()));
        RequestFields.rejectIfAny(faults);
        audit.concerns(assignments.keySet().stream().map(UUID::toString).toList());
        var assigned = assignItems.assign(company.id(), assignments, author);
        audit.count("stored", count(assigned, Outcome.CHANGED));
        audit.count("unchanged", count(assigned, Outcome.UNCHANGED));
        return new AssignmentsView(assigned.stream()
                .map(item -> AssignmentView.of(item, abouts.get(item.id())))
                .toList());
    }

    private static int count(List<AssignedItem> items, Outcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }

    /** Owner, day and note of many items: the same for all, or of each its own. */
    @Schema(name = "ChecklistAssignmentsForm")
    record AssignmentsForm(
            @Schema(description = "Items that get the same owner, day and note") @Size(max = MOST) @Nullable
            List<UUID> items,

            @Schema(description = "In place of items: obligations whose items get the same owner, day and note")
            @Size(max = MOST)
            @Nullable
            List<UUID> obligations,

            @Schema(description = "Each keeps its own if missing", example = "li.na")
            @Size(max = LONGEST_NAME)
            @Nullable
            String owner,

            @Schema(description = "Each keeps its own if missing; today, in China, or later", example = "2027-02-01")
            @Nullable
            LocalDate due,

            @Schema(description = "Each keeps its own if missing", example = "Asked the vendor by telephone.")
            @Size(max = ItemForm.LONGEST_TEXT)
            @Nullable
            String note,

            @Schema(
                    description =
                            "In place of items: items that get an owner, a day and a note of their own, such as to"
                                    + " take an assignment back; what is missing is taken away")
            @Size(max = MOST)
            @Nullable
            List<AssignmentOfItem> each,

            @Schema(description = Author.BY, example = "li.na") @Size(max = LONGEST_NAME) @Nullable
            String by) {

        private static final int MOST = 500;
        private static final int LONGEST_NAME = 200;

        @Schema(name = "ChecklistAssignment")
        record AssignmentOfItem(
                UUID id,
                @Size(max = LONGEST_NAME) @Nullable String owner,
                @Nullable LocalDate due,
                @Size(max = ItemForm.LONGEST_TEXT) @Nullable String note) {

            Assignment toAssignment(String field, FieldFaults faults) {
                var assigned = new Assigned(
                        faults.optionalLine(field + ".owner", owner),
                        ItemForm.day(faults, field + ".due", due),
                        faults.optionalText(field + ".note", note));
                return _ -> assigned;
            }
        }

        List<UUID> ofObligations() {
            return Objects.requireNonNullElse(obligations, List.of());
        }

        /**
         * @param abouts the items about the obligations
         * @param today no new day is before it; a day that an item had may be set again
         */
        Map<UUID, Assignment> toAssignments(Collection<UUID> abouts, LocalDate today, FieldFaults faults) {
            var named = Objects.requireNonNullElse(items, List.<UUID>of());
            var own = Objects.requireNonNullElse(each, List.<AssignmentOfItem>of());
            if (Stream.of(named, ofObligations(), own)
                            .filter(ids -> !ids.isEmpty())
                            .count()
                    != 1) faults.add("items", Explanation.of("problem.items-or-each"));
            var assignments = new LinkedHashMap<UUID, Assignment>();
            if (!named.isEmpty() || !ofObligations().isEmpty()) {
                var all = toAll(today, faults);
                Stream.of(named, abouts).flatMap(Collection::stream).forEach(id -> assignments.put(id, all));
            }
            for (var index = 0; index < own.size(); index++) {
                var field = "each[" + index + "]";
                var one = own.get(index);
                if (assignments.putIfAbsent(one.id(), one.toAssignment(field, faults)) != null)
                    faults.add(field + ".id", Explanation.of("problem.there-twice"));
            }
            return assignments;
        }

        private Assignment toAll(LocalDate today, FieldFaults faults) {
            var line = faults.optionalLine("owner", owner);
            var text = faults.optionalText("note", note);
            if (line == null && due == null && text == null)
                faults.add("owner", Explanation.of("problem.owner-or-day"));
            if (due != null && due.isBefore(today)) faults.add("due", Explanation.of("problem.past-due", due));
            return Assignment.ofAll(line, ItemForm.day(faults, "due", due), text);
        }
    }

    /** @param items in the order of the request, each once */
    @Schema(name = "ChecklistAssignments")
    record AssignmentsView(List<AssignmentView> items) {}

    /**
     * What became of an item.
     *
     * @param obligation that it is about, if the request named the obligation in place of the item
     * @param before what people had stated until then, to take the change back; null if there is no such item
     */
    @Schema(name = "AssignedItem")
    record AssignmentView(
            UUID id,
            @Nullable UUID obligation,
            Outcome outcome,
            @Nullable Assigned before) {

        static AssignmentView of(AssignedItem item, @Nullable UUID obligation) {
            return new AssignmentView(item.id(), obligation, item.outcome(), item.before());
        }
    }
}
