package io.certwatch.product.review.web;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.web.FieldFaults;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a decision is revoked, and by whom. */
@Schema(name = "DecisionRevocationForm")
record RevocationForm(
        @Schema(description = Author.BY) @Size(max = DecisionForm.LONGEST_NAME) @Nullable
        String by,

        @Size(max = DecisionForm.LONGEST_REASON) String reason) {

    /** Strips both. */
    RevocationForm checked() {
        var faults = new FieldFaults();
        var checked = new RevocationForm(faults.optionalLine("by", by), faults.text("reason", reason));
        faults.throwIfAny();
        return checked;
    }
}
