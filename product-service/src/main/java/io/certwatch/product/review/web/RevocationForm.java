package io.certwatch.product.review.web;

import io.certwatch.platform.web.FieldFaults;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** Why a decision is revoked, and by whom. */
@Schema(name = "DecisionRevocationForm")
record RevocationForm(
        @Size(max = DecisionForm.LONGEST_NAME) String by,
        @Size(max = DecisionForm.LONGEST_REASON) String reason) {

    /** Strips both; neither may be blank. */
    RevocationForm checked() {
        var faults = new FieldFaults();
        var checked = new RevocationForm(faults.line("by", by), faults.text("reason", reason));
        faults.throwIfAny();
        return checked;
    }
}
