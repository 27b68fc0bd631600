package io.certwatch.product.obligation.answer.web;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.obligation.answer.DecideAnswer;
import io.certwatch.product.obligation.answer.DecideAnswer.AnswerDecision;
import io.certwatch.product.obligation.answer.DecideAnswer.EndOfSupply;
import io.certwatch.product.obligation.web.ObligationView;
import io.certwatch.product.obligation.web.ObligationViews;
import io.certwatch.security.Caller;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AnswerDecisionController {

    private final DecideAnswer decide;
    private final ObligationViews views;
    private final CurrentCompany company;
    private final CurrentCaller caller;

    AnswerDecisionController(DecideAnswer decide, ObligationViews views, CurrentCompany company, CurrentCaller caller) {
        this.decide = decide;
        this.views = views;
        this.company = company;
        this.caller = caller;
    }

    /** {@code If-Match} takes the ETag of the obligation that the person saw. */
    @Operation(operationId = "decideAnswer", summary = "Accept or reject the answer of a vendor")
    @Answers({200, 409, 428})
    @PostMapping("/api/obligations/{id}/answer/decision")
    ResponseEntity<ObligationView> decide(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AnswerDecisionForm form) {
        var seen = Precondition.lastChangedIn(EntityTag.requireRevision(ifMatch));
        return views.answer(decide.decide(company.id(), id, form.toDecision(caller.get()), seen));
    }

    /** The team's decision about the answer of a vendor. */
    record AnswerDecisionForm(
            @Schema(description = "Whether the answer holds")
            Choice decision,

            @Schema(description = "Why, for the vendor, who reads it; required when the answer is rejected")
            @Size(max = 2_000)
            @Nullable
            String reason,

            @Schema(
                    description =
                            "Why, for the company only; required to stop tracking, and to accept a certificate that"
                                    + " the register lists for another holder or other models")
            @Size(max = 2_000)
            @Nullable
            String note,

            @Schema(
                    description = "What follows from an accepted DISCONTINUED or NOT_FOR_MAINLAND; required then, and"
                            + " only then: the product leaves the market, or the obligation is not tracked any longer")
            @Nullable
            EndOfSupply then,

            @Schema(
                    description = "Whether you state that the paper that the answer names states no end of its validity"
                            + " itself; needed to accept one without validUntil that the register does not have")
            @Nullable
            Boolean statesNoEnd,

            @Schema(description = Author.BY) @Size(max = 200) @Nullable
            String by) {

        enum Choice {
            ACCEPT,
            REJECT
        }

        /** @throws io.certwatch.platform.web.RequestProblem that names all invalid fields */
        AnswerDecision toDecision(Caller caller) {
            var faults = new FieldFaults();
            var words =
                    decision == Choice.REJECT ? faults.text("reason", reason) : faults.optionalText("reason", reason);
            var internal = faults.optionalText("note", note);
            var author = caller.author(faults.optionalLine("by", by));
            var result = new AnswerDecision(
                    decision == Choice.ACCEPT, author, words, internal, then, Boolean.TRUE.equals(statesNoEnd));
            RequestFields.rejectIfAny(faults);
            return result;
        }
    }
}
