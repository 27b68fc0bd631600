package io.certwatch.product.proof.web;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** For which products a proof is no longer accepted. */
record AcceptanceWithdrawalForm(
        @Schema(description = "SKUs, at least one") @Size(min = 1, max = ProofForm.MOST_SKUS)
        List<String> skus,

        @Schema(example = "It names another model.") @Size(max = 2_000) @Nullable
        String reason,

        @Schema(description = Author.BY, example = "li.na") @Size(max = ProofForm.LONGEST_LINE) @Nullable
        String by) {

    record StatedWithdrawal(Set<String> skus, @Nullable String reason, Author author) {}

    /** @throws io.certwatch.platform.web.RequestProblem that names all invalid fields */
    StatedWithdrawal checked(Caller caller) {
        var faults = new FieldFaults();
        var stated = new StatedWithdrawal(
                AcceptanceForm.lines(faults, skus),
                faults.optionalText("reason", reason),
                caller.author(faults.optionalLine("by", by)));
        RequestFields.rejectIfAny(faults);
        return stated;
    }
}
