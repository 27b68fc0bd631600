package io.certwatch.product.obligation.web;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.obligation.RecordProgress;
import io.certwatch.product.obligation.WaiveObligation;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Each operation returns the obligation after the action; {@code If-Match} takes the ETag that the person saw. */
@RestController
@RequestMapping("/api/obligations/{id}")
class ObligationActionsController {

    private final RecordProgress recordProgress;
    private final WaiveObligation waive;
    private final ObligationViews views;
    private final CurrentCompany company;
    private final CurrentCaller caller;

    ObligationActionsController(
            RecordProgress recordProgress,
            WaiveObligation waive,
            ObligationViews views,
            CurrentCompany company,
            CurrentCaller caller) {
        this.recordProgress = recordProgress;
        this.waive = waive;
        this.views = views;
        this.company = company;
        this.caller = caller;
    }

    @Operation(operationId = "recordProgress", summary = "Record that certification is in progress")
    @Answers({200, 409, 428})
    @PostMapping("/progress")
    ResponseEntity<ObligationView> progress(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObligationActionForms.Progress form) {
        return views.answer(
                recordProgress.record(company.id(), id, form.toState(caller.get()), toPrecondition(ifMatch)));
    }

    @Operation(operationId = "waiveObligation", summary = "Waive an obligation")
    @Answers({200, 409, 428})
    @PostMapping("/waiver")
    ResponseEntity<ObligationView> waive(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObligationActionForms.Waiving form) {
        return views.answer(waive.waive(company.id(), id, form.toWaiver(caller.get()), toPrecondition(ifMatch)));
    }

    @Operation(operationId = "revokeWaiver", summary = "Revoke the waiver of an obligation")
    @Answers({200, 409, 428})
    @PostMapping("/waiver/revocation")
    ResponseEntity<ObligationView> revoke(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObligationActionForms.Revocation form) {
        return views.answer(waive.revoke(company.id(), id, form.toSaid(caller.get()), toPrecondition(ifMatch)));
    }

    /** The product may have been removed since. */
    private static Precondition toPrecondition(@Nullable String ifMatch) {
        return Precondition.lastChangedIn(EntityTag.requireRevision(ifMatch));
    }
}
