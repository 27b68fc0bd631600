package io.certwatch.product.checklist.web;

import io.certwatch.law.body.RecognisedBodies;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.platform.web.Page;
import io.certwatch.product.checklist.ChecklistItem;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.checklist.ReadChecklist;
import io.certwatch.product.checklist.StateItem;
import io.certwatch.product.checklist.StatedItem;
import io.certwatch.product.checklist.StatedItem.Change;
import io.certwatch.product.checklist.StatedItems;
import io.certwatch.product.checklist.web.ItemForm.OwnItemForm;
import io.certwatch.product.checklist.web.ItemForm.PlanForm;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.failure.UnknownId;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes what people state about items. An item about which nobody stated anything is at revision 0. */
@RestController
@RequestMapping(ItemsController.PATH)
class ItemsController {

    static final String PATH = "/api/checklist/items";

    private final ReadChecklist checklist;
    private final StateItem stateItem;
    private final StatedItems items;
    private final ItemViews views;
    private final RecognisedBodies bodies;
    private final CurrentCompany company;
    private final CurrentCaller caller;

    ItemsController(
            ReadChecklist checklist,
            StateItem stateItem,
            StatedItems items,
            ItemViews views,
            RecognisedBodies bodies,
            CurrentCompany company,
            CurrentCaller caller) {
        this.checklist = checklist;
        this.stateItem = stateItem;
        this.items = items;
        this.views = views;
        this.bodies = bodies;
        this.company = company;
        this.caller = caller;
    }

    @Operation(operationId = "getChecklistItem", summary = "Get an item of the checklist")
    @GetMapping("/{id}")
    ResponseEntity<ItemView> get(@PathVariable UUID id) {
        return answer(find(id));
    }

    @Operation(
            operationId = "putChecklistItem",
            summary = "State something about an item: done by evidence or your word, not applicable for a reason")
    @Answers({200, 428})
    @PutMapping("/{id}")
    ResponseEntity<ItemView> put(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ItemForm form) {
        var revision = EntityTag.requireRevision(ifMatch);
        var stated = form.toStated(caller.get(), bodies);
        return answer(stateItem.state(company.id(), id, revision, stated.statement(), stated.author()));
    }

    @Operation(
            operationId = "makeChecklistItem",
            summary = "Make an item of your own, such as a question to the authorities")
    @Answers(201)
    @PostMapping
    ResponseEntity<ItemView> make(@RequestBody OwnItemForm form) {
        var made = form.toMade(caller.get());
        var item =
                stateItem.make(company.id(), form.category(), made.what(), made.why(), made.statement(), made.author());
        return ResponseEntity.created(URI.create(PATH + "/" + item.id()))
                .eTag(EntityTag.of(item.revision()))
                .body(views.of(item));
    }

    @Operation(operationId = "listChecklistItemHistory", summary = "List what people changed of an item, newest first")
    @GetMapping("/{id}/history")
    Page<ItemRevisionView> history(
            @PathVariable UUID id,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var found = items.revisions(company.id(), id, after == null ? null : Cursor.number(after), limit + 1);
        if (found.isEmpty()) find(id);
        var views = IntStream.range(0, found.size())
                .mapToObj(index ->
                        ItemRevisionView.of(found.get(index), index + 1 < found.size() ? found.get(index + 1) : null))
                .toList();
        return Page.of(views, limit, last -> String.valueOf(last.revision()));
    }

    private ChecklistItem find(UUID id) {
        return checklist.find(company.id(), id).orElseThrow(() -> new UnknownId("checklist item", id));
    }

    private ResponseEntity<ItemView> answer(ChecklistItem item) {
        return ResponseEntity.ok().eTag(EntityTag.of(item.revision())).body(views.of(item));
    }

    /**
     * A change of an item by a person.
     *
     * @param before null for the first
     */
    @Schema(name = "ChecklistItemRevision")
    record ItemRevisionView(
            long revision,
            Change change,
            Instant at,
            String by,
            RecordedBy recordedBy,
            @Nullable StatementView before,
            StatementView after) {

        /**
         * @param what the item asked then
         * @param state null if it was left to what the system knows
         */
        @Schema(name = "ChecklistStatement")
        record StatementView(
                Wording what,
                @Nullable ItemState state,
                @Nullable String reason,
                @Nullable String word,
                @Nullable String owner,
                @Nullable LocalDate due,
                @Nullable LocalDate reviewOn,
                @Nullable LocalDate expires,
                @Nullable String note,
                Map<String, String> details,
                PlanForm plan,
                List<EvidenceView> evidence) {

            static StatementView of(StatedItem stated) {
                var said = stated.statement();
                return new StatementView(
                        stated.asked().what(),
                        said.state(),
                        said.reason(),
                        said.word(),
                        said.owner(),
                        said.due(),
                        said.reviewOn(),
                        said.expires(),
                        said.note(),
                        said.details(),
                        PlanForm.of(said.plan()),
                        stated.evidence().stream()
                                .map(evidence -> EvidenceView.of(stated.id(), evidence))
                                .toList());
            }
        }

        static ItemRevisionView of(StatedItem stated, @Nullable StatedItem before) {
            return new ItemRevisionView(
                    stated.revision(),
                    stated.change(),
                    stated.at(),
                    stated.by(),
                    stated.recordedBy(),
                    before == null ? null : StatementView.of(before),
                    StatementView.of(stated));
        }
    }
}
