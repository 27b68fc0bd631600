package io.certwatch.importjob.web;

import io.certwatch.importjob.RowError;
import io.certwatch.platform.web.ReadersText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row with its errors, in the API. */
public record RowErrorView(String sheet, long row, List<ProblemView> problems, List<String> cells) {

    /** An error of a row. */
    public record ProblemView(
            int column,
            String header,
            String field,
            @Nullable String value,
            ReadersText reason) {}

    static RowErrorView of(RowError error) {
        return new RowErrorView(
                error.sheet(),
                error.row(),
                error.problems().stream()
                        .map(problem -> new ProblemView(
                                problem.column(),
                                problem.header(),
                                problem.field(),
                                problem.value(),
                                new ReadersText(problem.reason())))
                        .toList(),
                error.cells());
    }
}
