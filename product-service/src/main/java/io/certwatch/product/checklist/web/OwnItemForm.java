package io.certwatch.product.checklist.web;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.web.FieldFaults;
import io.certwatch.product.checklist.Category;
import io.certwatch.product.checklist.ItemStatement;
import io.certwatch.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    Made made(Caller caller) {
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
        faults.throwIfAny();
        return made;
    }
}
