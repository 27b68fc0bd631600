package io.certwatch.product.review.web;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.aggregate.decision.DecisionScope.Scope;
import io.certwatch.product.aggregate.decision.Decisions;
import io.certwatch.product.aggregate.decision.Decisions.Place;
import io.certwatch.product.aggregate.decision.Decisions.Search;
import io.certwatch.product.aggregate.decision.StoredDecision;
import io.certwatch.product.failure.UnknownId;
import io.certwatch.product.review.ReviewMetrics;
import io.certwatch.product.review.ReviewQueue;
import io.certwatch.product.review.ReviewQueue.Fate;
import io.certwatch.product.review.RevokeDecision;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reviews/decisions")
class DecisionsController {

    private static final String BETWEEN = " ";

    /** Why a decision is revoked, and by whom. */
    @Schema(name = "DecisionRevocationForm")
    record RevocationForm(
            @Schema(description = Author.BY) @Size(max = DecisionForm.LONGEST_NAME) @Nullable
            String by,

            @Schema(description = "It may be missing if the caller takes back a decision of their own")
            @Size(max = DecisionForm.LONGEST_REASON)
            @Nullable
            String reason) {

        /** Strips both. */
        RevocationForm checked() {
            var faults = new FieldFaults();
            var checked = new RevocationForm(faults.optionalLine("by", by), faults.optionalText("reason", reason));
            RequestFields.rejectIfAny(faults);
            return checked;
        }
    }

    private final Decisions decisions;
    private final RevokeDecision revoke;
    private final ReviewQueue queue;
    private final CurrentCompany company;
    private final CurrentCaller caller;
    private final ReviewMetrics metrics;

    DecisionsController(
            Decisions decisions,
            RevokeDecision revoke,
            ReviewQueue queue,
            CurrentCompany company,
            CurrentCaller caller,
            ReviewMetrics metrics) {
        this.decisions = decisions;
        this.revoke = revoke;
        this.queue = queue;
        this.company = company;
        this.caller = caller;
        this.metrics = metrics;
    }

    @Operation(operationId = "listDecisions", summary = "List decisions, newest first")
    @GetMapping
    Page<DecisionView> list(
            @RequestParam @Nullable Outcome decision,
            @RequestParam @Nullable Scope scope,
            @RequestParam @Nullable String entry,
            @RequestParam @Nullable Boolean standing,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var found =
                decisions.search(new Search(company.id(), decision, scope, entry, standing, place(after), limit + 1));
        var fates = queue.fates(
                company.id(),
                found.stream().map(stored -> stored.decision().id()).toList());
        return Page.of(found, limit, DecisionsController::position)
                .map(stored -> DecisionView.of(
                        stored, fates.getOrDefault(stored.decision().id(), Fate.NONE)));
    }

    @Operation(operationId = "getDecision", summary = "Get a decision and the number of its products")
    @GetMapping("/{id}")
    DecisionView get(@PathVariable UUID id) {
        return view(decisions.find(company.id(), id).orElseThrow(() -> new UnknownId("decision", id)));
    }

    /** 202 while products are left to reassess. */
    @Operation(operationId = "revokeDecision", summary = "Revoke a decision")
    @Answers({200, 202, 409})
    @PostMapping("/{id}/revocation")
    ResponseEntity<DecisionView> revoke(@PathVariable UUID id, @RequestBody RevocationForm form) {
        var said = form.checked();
        var revoked = revoke.revoke(company.id(), id, caller.get().author(said.by()), said.reason());
        metrics.countRevocation(company.id());
        return ResponseEntity.status(revoked.unfinished() ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .body(view(revoked));
    }

    private DecisionView view(StoredDecision stored) {
        var id = stored.decision().id();
        return DecisionView.of(stored, queue.fates(company.id(), List.of(id)).getOrDefault(id, Fate.NONE));
    }

    private static String position(StoredDecision stored) {
        return stored.decision().at().toEpochMilli()
                + BETWEEN
                + stored.decision().id();
    }

    private static @Nullable Place place(@Nullable String after) {
        if (after == null) return null;
        var parts = Cursor.decode(after).split(BETWEEN, 2);
        try {
            return new Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Cursor.notOurs();
        }
    }
}
