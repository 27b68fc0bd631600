package io.certwatch.catalogue.law.web;

import io.certwatch.catalogue.law.PublishLaw;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.platform.web.RequestFields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints for publishing and withdrawing versions of laws. */
@RestController
class LawPublicationController {

    private static final Logger LOG = LoggerFactory.getLogger(LawPublicationController.class);

    record LawWithdrawalForm(
            @Schema(description = "It is published with the withdrawal") @Size(max = 2_000)
            String reason) {}

    private final PublishLaw publishLaw;
    private final LawViews views;

    LawPublicationController(PublishLaw publishLaw, LawViews views) {
        this.publishLaw = publishLaw;
        this.views = views;
    }

    /** A publication cannot be undone, only withdrawn. */
    @Operation(operationId = "publishLaw", summary = "Publish a version of a law")
    @Answers({200, 409})
    @PostMapping("/api/laws/{id}/publication")
    ResponseEntity<LawView> publish(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var published = LawAnswer.version(publishLaw.publish(id, EntityTag.optionalInt(ifMatch)));
        LOG.info("Published version {} of {}", id, published.content().instrument());
        return views.answer(ResponseEntity.ok(), published);
    }

    @Operation(operationId = "withdrawLaw", summary = "Withdraw a version of a law that should not have been published")
    @Answers({200, 409})
    @PostMapping("/api/laws/{id}/withdrawal")
    ResponseEntity<LawView> withdraw(@PathVariable String id, @RequestBody LawWithdrawalForm form) {
        var reason = RequestFields.requireText("reason", form.reason());
        return views.answer(ResponseEntity.ok(), LawAnswer.version(publishLaw.withdraw(id, reason)));
    }
}
