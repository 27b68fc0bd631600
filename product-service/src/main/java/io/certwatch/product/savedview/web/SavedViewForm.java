package io.certwatch.product.savedview.web;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.savedview.SavedView.Arrangement;
import io.certwatch.product.savedview.SavedView.Listing;
import io.certwatch.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A view in a request body. */
record SavedViewForm(
        Listing listing,

        @Schema(description = "A view of the same name is replaced", example = "Open firewalls")
        @Size(min = 1, max = LONGEST_NAME)
        String name,

        @Schema(description = "Filters and order, as in the address of the list") @Size(max = MOST) @Nullable
        Map<String, @Size(max = LONGEST_VALUE) String> parameters,

        @Schema(description = "Columns that are shown; if missing, those that the reader sees anyway")
        @Size(max = MOST)
        @Nullable
        List<String> columns,

        @Schema(description = Author.BY, example = "li.na") @Size(max = LONGEST_BY) @Nullable
        String by) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_VALUE = 300;
    private static final int LONGEST_BY = 200;
    private static final int MOST = 40;
    private static final Pattern WORD = Pattern.compile("[a-zA-Z]{1,40}");

    record NamedArrangement(Listing listing, String name, Arrangement shown, Author author) {}

    /** @throws io.certwatch.platform.web.RequestProblem that names all invalid fields */
    NamedArrangement read(Caller caller) {
        var faults = new FieldFaults();
        var line = faults.line("name", name);
        var filters = Objects.requireNonNullElse(parameters, Map.<String, String>of());
        var shown = Objects.requireNonNullElse(columns, List.<String>of());
        if (!filters.keySet().stream().allMatch(SavedViewForm::isWord))
            faults.add("parameters", Explanation.of("problem.parameter-names"));
        if (!shown.stream().allMatch(SavedViewForm::isWord))
            faults.add("columns", Explanation.of("problem.parameter-names"));
        var author = caller.author(faults.optionalLine("by", by));
        RequestFields.rejectIfAny(faults);
        return new NamedArrangement(listing, line, new Arrangement(filters, shown), author);
    }

    private static boolean isWord(String text) {
        return WORD.matcher(text).matches();
    }
}
