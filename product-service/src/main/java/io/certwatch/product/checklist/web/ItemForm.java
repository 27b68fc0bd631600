package io.certwatch.product.checklist.web;

import io.certwatch.law.body.RecognisedBodies;
import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.time.Day;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.product.checklist.Category;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.checklist.ItemStatement;
import io.certwatch.product.checklist.plan.PlanPath;
import io.certwatch.product.checklist.plan.StatedPlan;
import io.certwatch.product.checklist.plan.StatedPlan.StepDone;
import io.certwatch.product.engine.Explanation;
import io.certwatch.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person states about an item, as a whole: what is left out is taken back. */
@Schema(name = "ChecklistItemForm")
record ItemForm(
        @Schema(
                description = "If missing, what the system knows decides; OPEN or IN_PROGRESS holds against a DONE or"
                        + " NOT_APPLICABLE of the system that you saw")
        @Nullable
        ItemState state,

        @Schema(description = "Why the item is not applicable") @Size(max = LONGEST_TEXT) @Nullable
        String reason,

        @Schema(description = "What you vouch for: an item is done by evidence or by your word")
        @Size(max = LONGEST_TEXT)
        @Nullable
        String word,

        @Size(max = LONGEST_NAME) @Nullable String owner,

        @Schema(description = "That of the template or of the subject if missing", example = "2027-02-01") @Nullable
        LocalDate due,

        @Schema(
                description = "The last day on which it counts without a new look; of an item that is done, that of the"
                        + " template if missing",
                example = "2028-02-01")
        @Nullable
        LocalDate reviewOn,

        @Schema(description = "The last day on which what was done holds, such as that of a contract") @Nullable
        LocalDate expires,

        @Schema(description = "What you want to remember of the item") @Size(max = LONGEST_TEXT) @Nullable
        String note,

        @Schema(description = "Names of letters and digits, such as applicationNumber")
        @Size(max = MOST_DETAILS)
        @Nullable
        Map<String, String> details,

        @Schema(description = "Of an obligation, whose state follows from its proof and its steps") @Nullable
        PlanForm plan,

        @Schema(description = Author.BY, example = "li.na") @Size(max = LONGEST_NAME) @Nullable
        String by) {

    /** What people state about the plan of an obligation. */
    @Schema(name = "PlanForm")
    record PlanForm(
            @Schema(description = "The way to the proof; the usual one if missing") @Nullable
            PlanPath path,

            @Schema(description = "The body that you mean to apply to, on the chosen way", example = "CAICT")
            @Size(max = LONGEST_NAME)
            @Nullable
            String body,

            @Schema(description = "Steps that are done, each once") @Size(max = MOST_STEPS) @Nullable
            List<StepDone> done) {

        private static final int MOST_STEPS = 20;

        static PlanForm of(StatedPlan stated) {
            return new PlanForm(stated.path(), stated.body(), stated.done());
        }

        StatedPlan toPlan(FieldFaults faults, RecognisedBodies bodies) {
            var steps = Objects.requireNonNullElse(done, List.<StepDone>of());
            if (steps.stream().map(StepDone::step).distinct().count() < steps.size()) {
                faults.add("plan.done", Explanation.of("problem.step-twice"));
            }
            return new StatedPlan(path, body(faults, bodies), steps);
        }

        /** A body is chosen with the way on which it works. */
        private @Nullable String body(FieldFaults faults, RecognisedBodies bodies) {
            var written = faults.optionalLine("plan.body", body);
            if (written == null) return null;
            var called = bodies.shortNameOf(written);
            if (path == null || path.route().isEmpty()) {
                faults.add("plan.body", Explanation.of("problem.body-without-way"));
            } else if (!bodies.mayWorkOn(called, path.route().get())) {
                faults.add("plan.body", Explanation.of("problem.body-of-other-way", called));
            }
            return called;
        }
    }

    static final int LONGEST_TEXT = 2_000;
    static final int LONGEST_NAME = 200;
    static final int MOST_DETAILS = 30;
    private static final int LONGEST_DETAIL = 500;
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,49}");

    record Stated(ItemStatement statement, Author author) {}

    /** @throws io.certwatch.platform.web.RequestProblem that names all invalid fields */
    Stated toStated(Caller caller, RecognisedBodies bodies) {
        var faults = new FieldFaults();
        var stated = new Stated(
                new ItemStatement(
                        state,
                        faults.optionalText("reason", reason),
                        faults.optionalText("word", word),
                        faults.optionalLine("owner", owner),
                        day(faults, "due", due),
                        day(faults, "reviewOn", reviewOn),
                        day(faults, "expires", expires),
                        faults.optionalText("note", note),
                        details(faults, details),
                        plan == null ? StatedPlan.NONE : plan.toPlan(faults, bodies)),
                caller.author(faults.optionalLine("by", by)));
        RequestFields.rejectIfAny(faults);
        return stated;
    }

    static @Nullable LocalDate day(FieldFaults faults, String field, @Nullable LocalDate day) {
        if (day != null && Day.read(day.toString()).isEmpty()) faults.add(field, PlatformText.of("fault.no-day"));
        return day;
    }

    static Map<String, String> details(FieldFaults faults, @Nullable Map<String, String> given) {
        var details = new LinkedHashMap<String, String>();
        if (given != null) given.forEach((name, value) -> detail(faults, details, name, value));
        return details;
    }

    private static void detail(FieldFaults faults, Map<String, String> details, String name, @Nullable String value) {
        var field = "details." + name;
        if (!NAME.matcher(name).matches()) faults.add("details", Explanation.of("problem.detail-name"));
        if (value != null && value.length() > LONGEST_DETAIL) {
            faults.add(field, PlatformText.longerThan(LONGEST_DETAIL));
        }
        var text = faults.optionalText(field, value);
        if (text != null) details.put(name, text);
    }

    /** An item that a company makes itself. */
    @Schema(name = "OwnChecklistItemForm")
    record OwnItemForm(
            Category category,

            @Schema(description = "What is to be done, in your words") @Size(max = ItemForm.LONGEST_TEXT)
            String what,

            @Schema(description = "Why") @Size(max = ItemForm.LONGEST_TEXT) @Nullable
            String why,

            @Size(max = ItemForm.LONGEST_NAME) @Nullable String owner,

            @Schema(example = "2027-02-01") @Nullable LocalDate due,

            @Size(max = ItemForm.MOST_DETAILS) @Nullable Map<String, String> details,

            @Schema(description = Author.BY, example = "li.na") @Size(max = ItemForm.LONGEST_NAME) @Nullable
            String by) {

        record Made(String what, String why, ItemStatement statement, Author author) {}

        /** @throws io.certwatch.platform.web.RequestProblem that names all invalid fields */
        Made toMade(Caller caller) {
            var faults = new FieldFaults();
            var reason = faults.optionalText("why", why);
            var made = new Made(
                    faults.text("what", what),
                    reason == null ? "" : reason,
                    new ItemStatement(
                            null,
                            null,
                            null,
                            faults.optionalLine("owner", owner),
                            ItemForm.day(faults, "due", due),
                            null,
                            null,
                            ItemForm.details(faults, details)),
                    caller.author(faults.optionalLine("by", by)));
            RequestFields.rejectIfAny(faults);
            return made;
        }
    }
}
