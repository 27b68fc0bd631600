package io.certwatch.product.checklist.web;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.product.checklist.plan.LeadTime;
import io.certwatch.product.checklist.plan.LeadTime.StepWeeks;
import io.certwatch.product.checklist.plan.PlanPath;
import io.certwatch.product.checklist.plan.PlanSettings;
import io.certwatch.product.checklist.plan.PlanStep;
import io.certwatch.product.checklist.plan.SellerRole;
import io.certwatch.product.engine.Explanation;
import io.certwatch.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plan settings in a request body. They replace those before. */
record PlanSettingsForm(
        @Schema(
                description =
                        "What the company is to all of its products; if missing, those with a vendor count as made by"
                                + " somebody else")
        @Nullable
        SellerRole role,

        @Schema(description = "How long steps take; for a way without one the estimates count") @Size(max = MOST)
        List<LeadTimeForm> leadTimes,

        @Schema(description = Author.BY, example = "li.na") @Size(max = LONGEST_NAME) @Nullable
        String by) {

    private static final int MOST = 200;
    private static final int MOST_STEPS = 20;
    private static final int MOST_WEEKS = 260;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SOURCE = 500;

    @Schema(name = "LeadTimeForm")
    record LeadTimeForm(
            PlanPath path,

            @Schema(description = "The body of which this holds; all others if missing", example = "CCRC")
            @Size(max = LONGEST_NAME)
            @Nullable
            String body,

            @Size(max = MOST_STEPS) List<StepWeeks> steps,

            @Schema(description = "Where the weeks come from, such as an offer of the body")
            @Size(max = LONGEST_SOURCE)
            @Nullable
            String source) {

        LeadTime toLeadTime(String field, FieldFaults faults) {
            Set<PlanStep> seen = new HashSet<>();
            for (var one : steps) {
                var name = field + ".steps." + one.step();
                if (!path.steps().contains(one.step())) faults.add(name, Explanation.of("problem.no-step"));
                if (!seen.add(one.step())) faults.add(name, Explanation.of("problem.there-twice"));
                if (one.weeks() < 0 || one.weeks() > MOST_WEEKS)
                    faults.add(name, Explanation.of("problem.weeks", MOST_WEEKS));
            }
            return new LeadTime(
                    path,
                    faults.optionalLine(field + ".body", body),
                    steps,
                    faults.optionalLine(field + ".source", source),
                    null);
        }
    }

    record Stated(PlanSettings settings, Author author) {}

    /** @throws io.certwatch.platform.web.RequestProblem that names all invalid fields */
    Stated toStated(Caller caller) {
        var faults = new FieldFaults();
        var stated =
                new Stated(new PlanSettings(role, leadTimes(faults)), caller.author(faults.optionalLine("by", by)));
        RequestFields.rejectIfAny(faults);
        return stated;
    }

    private List<LeadTime> leadTimes(FieldFaults faults) {
        var times = new ArrayList<LeadTime>();
        Set<String> seen = new HashSet<>();
        for (var index = 0; index < leadTimes.size(); index++) {
            var field = "leadTimes[" + index + "]";
            var one = leadTimes.get(index).toLeadTime(field, faults);
            var body = one.body() == null ? "" : one.body().toLowerCase(Locale.ROOT);
            if (!seen.add(one.path() + "\n" + body)) faults.add(field, Explanation.of("problem.same-way"));
            times.add(one);
        }
        return times;
    }
}
