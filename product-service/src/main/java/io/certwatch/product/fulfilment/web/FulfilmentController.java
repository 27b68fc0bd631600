package io.certwatch.product.fulfilment.web;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.product.fulfilment.RecordProgress;
import io.certwatch.product.fulfilment.Waive;
import io.certwatch.product.obligation.ProductObligation;
import io.certwatch.product.product.web.ObligationView;
import io.certwatch.product.product.web.ObligationViews;
import io.certwatch.product.product.web.Revisions;
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

/** Each answers the obligation as it stands afterwards; {@code If-Match} takes the ETag that the person saw. */
@RestController
@RequestMapping("/api/obligations/{id}")
class FulfilmentController {

    private final RecordProgress recordProgress;
    private final Waive waive;
    private final ObligationViews views;
    private final CurrentCompany company;

    FulfilmentController(RecordProgress recordProgress, Waive waive, ObligationViews views, CurrentCompany company) {
        this.recordProgress = recordProgress;
        this.waive = waive;
        this.views = views;
        this.company = company;
    }

    @Operation(operationId = "recordProgress", summary = "Record that certification is under way")
    @Answers({200, 409, 428})
    @PostMapping("/progress")
    ResponseEntity<ObligationView> progress(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody FulfilmentForms.Progress form) {
        return answer(recordProgress.record(company.id(), id, form.toState(), Revisions.requiredOfKept(ifMatch)));
    }

    @Operation(operationId = "waiveObligation", summary = "Waive an obligation")
    @Answers({200, 409, 428})
    @PostMapping("/waiver")
    ResponseEntity<ObligationView> waive(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody FulfilmentForms.Waiving form) {
        return answer(waive.waive(company.id(), id, form.toWaiver(), Revisions.requiredOfKept(ifMatch)));
    }

    @Operation(operationId = "revokeWaiver", summary = "Revoke the waiver of an obligation")
    @Answers({200, 409, 428})
    @PostMapping("/waiver/revocation")
    ResponseEntity<ObligationView> revoke(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody FulfilmentForms.Revocation form) {
        return answer(waive.revoke(company.id(), id, form.toSaid(), Revisions.requiredOfKept(ifMatch)));
    }

    private ResponseEntity<ObligationView> answer(ProductObligation held) {
        return ResponseEntity.ok().eTag(Revisions.tag(held.productRevision())).body(views.of(held));
    }
}
