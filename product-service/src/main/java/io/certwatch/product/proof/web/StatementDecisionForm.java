package io.certwatch.product.proof.web;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.product.proof.DecideStatement.Choice;
import io.certwatch.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whether a proof says what a vendor states, or what is stored. */
record StatementDecisionForm(
        @Schema(description = "STATED: the proof says from now on what the vendor states. STORED: it stays as it is")
        Choice choice,

        @Schema(description = Author.BY, example = "li.na") @Size(max = ProofForm.LONGEST_LINE) @Nullable
        String by) {

    /** @throws io.certwatch.platform.web.RequestProblem if the name is none */
    Author author(Caller caller) {
        var faults = new FieldFaults();
        var author = caller.author(faults.optionalLine("by", by));
        RequestFields.rejectIfAny(faults);
        return author;
    }
}
