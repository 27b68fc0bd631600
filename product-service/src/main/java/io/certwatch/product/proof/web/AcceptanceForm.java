package io.certwatch.product.proof.web;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.product.aggregate.obligation.AcceptedProof.ProofCheck;
import io.certwatch.product.proof.AcceptProof.Acceptance;
import io.certwatch.product.proof.AcceptProof.AnswerWords;
import io.certwatch.product.proof.web.ProofForm.ProofCheckForm;
import io.certwatch.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** For which products a proof is accepted. */
record AcceptanceForm(
        @Schema(description = "SKUs, at least one") @Size(min = 1, max = ProofForm.MOST_SKUS)
        List<String> skus,

        @Schema(
                description = "The code of the entry that it is for; needed if a product owes several",
                example = "SCP-02")
        @Size(max = 100)
        @Nullable
        String entry,

        @Schema(description = "Where and when you looked it up") @Nullable
        ProofCheckForm checked,

        @Schema(description = "Whether an ended proof is recorded as what once held; it satisfies nothing") @Nullable
        Boolean history,

        @Schema(
                description =
                        "Whether you state that the paper itself states no end of its validity; needed to accept one"
                                + " without validUntil, and told with it")
        @Nullable
        Boolean statesNoEnd,

        @Schema(
                description = "Why, for the company only; required if the register lists the number for another holder"
                        + " or, for the maker and model of a product, for others, or the paper itself names others",
                example = "The holder was renamed; the body confirmed it by telephone.")
        @Size(max = 2_000)
        @Nullable
        String reason,

        @Schema(description = Author.BY, example = "li.na") @Size(max = ProofForm.LONGEST_LINE) @Nullable
        String by) {

    /**
     * @param needsReason whether it is refused without a reason
     * @throws io.certwatch.platform.web.RequestProblem that names all invalid fields
     */
    Acceptance toAcceptance(Caller caller, boolean needsReason) {
        var faults = new FieldFaults();
        var author = caller.author(faults.optionalLine("by", by));
        var look = checked == null ? null : checked.read(faults, author);
        var why = needsReason ? faults.text("reason", reason) : faults.optionalText("reason", reason);
        var acceptance = new Acceptance(
                lines(faults, skus),
                faults.optionalLine("entry", entry),
                look == null ? null : new ProofCheck(look.where(), look.on()),
                Boolean.TRUE.equals(history),
                Boolean.TRUE.equals(statesNoEnd),
                author,
                new AnswerWords(null, why));
        RequestFields.rejectIfAny(faults);
        return acceptance;
    }

    static Set<String> lines(FieldFaults faults, List<String> skus) {
        var lines = new LinkedHashSet<String>();
        skus.forEach(sku -> lines.add(faults.line("skus", sku)));
        return lines;
    }
}
