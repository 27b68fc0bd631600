package io.certwatch.product.review.web;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.time.Day;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.aggregate.decision.DecisionScope.Scope;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.review.DecisionRequest;
import io.certwatch.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A decision in a request body. */
record DecisionForm(
        @Schema(
                description = "Of the entry. If missing, the edition under which the product has a finding",
                example = "2023-2")
        @Size(max = 100)
        @Nullable
        String edition,

        @Schema(example = "CNE-01") @Size(max = 100) String entry,
        Outcome decision,
        @Size(max = LONGEST_REASON) String reason,

        @Schema(description = "PRODUCT if missing") @Nullable
        Scope scope,

        @Schema(
                description = "The last day on which it holds; or ENTRY_CHANGES, also if missing",
                example = "2027-12-31")
        @Nullable
        String until,

        @Schema(description = Author.BY, example = "li.na") @Size(max = LONGEST_NAME) @Nullable
        String by) {

    static final int LONGEST_REASON = 2_000;
    static final int LONGEST_NAME = 200;
    private static final String ENTRY_CHANGES = "ENTRY_CHANGES";

    /** @throws io.certwatch.platform.web.RequestProblem that names all invalid fields */
    DecisionRequest toRequest(Caller caller) {
        var faults = new FieldFaults();
        var request = new DecisionRequest(
                faults.optionalLine("edition", edition),
                faults.line("entry", entry),
                decision,
                faults.text("reason", reason),
                scope == null ? Scope.PRODUCT : scope,
                until(faults),
                caller.author(faults.optionalLine("by", by)));
        RequestFields.rejectIfAny(faults);
        return request;
    }

    private @Nullable LocalDate until(FieldFaults faults) {
        if (until == null || until.isBlank() || until.equals(ENTRY_CHANGES)) return null;
        var day = Day.read(until.strip());
        if (day.isEmpty()) faults.add("until", Explanation.of("problem.decision-until", until, ENTRY_CHANGES));
        return day.orElse(null);
    }
}
