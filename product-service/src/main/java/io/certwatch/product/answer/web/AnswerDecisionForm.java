package io.certwatch.product.answer.web;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.web.FieldFaults;
import io.certwatch.product.answer.DecideAnswer.AnswerDecision;
import io.certwatch.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The team's decision about the answer of a vendor. */
record AnswerDecisionForm(
        @Schema(description = "Whether the answer holds") Choice decision,

        @Schema(description = "Which the vendor reads when the answer is rejected; required then")
        @Size(max = 2_000)
        @Nullable
        String reason,

        @Schema(description = Author.BY) @Size(max = 200) @Nullable
        String by) {

    enum Choice {
        ACCEPT,
        REJECT
    }

    /** @throws io.certwatch.platform.web.RequestProblem that names all invalid fields */
    AnswerDecision toDecision(Caller caller) {
        var faults = new FieldFaults();
        var words = decision == Choice.REJECT ? faults.text("reason", reason) : faults.optionalText("reason", reason);
        var result = new AnswerDecision(decision == Choice.ACCEPT, caller.author(faults.optionalLine("by", by)), words);
        faults.throwIfAny();
        return result;
    }
}
