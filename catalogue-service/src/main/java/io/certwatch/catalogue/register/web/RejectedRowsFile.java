package io.certwatch.catalogue.register.web;

import io.certwatch.catalogue.register.ListColumns;
import io.certwatch.catalogue.register.RejectedRow;
import io.certwatch.catalogue.register.RejectedRow.Problem;
import io.certwatch.catalogue.source.Header;
import io.certwatch.platform.csv.CsvOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Writes the rejected rows of an import as a list that can be corrected and uploaded: first the columns of certificates, whatever
 * the form of the original list, then the problems, in columns that imports ignore.
 */
record RejectedRowsFile(String importId) {

    static final String CSV = "text/csv";

    private static final List<String> ERROR_COLUMNS =
            List.of("error.row", "error.column", "error.value", "error.reason");
    /** The label for rows of a file without parts. */
    private static final String LINE = "line";

    void write(HttpServletResponse response, Consumer<Predicate<RejectedRow>> rows) throws IOException {
        response.setContentType(CSV + ";charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("errors-" + importId + ".csv")
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (var csv = new CsvOutput(new BufferedOutputStream(response.getOutputStream(), 1 << 16))) {
            csv.row(headers());
            rows.accept(row -> {
                csv.row(cells(row));
                return true;
            });
        }
    }

    private static List<String> headers() {
        var headers =
                new ArrayList<>(ListColumns.ALL.stream().map(Header::wording).toList());
        headers.addAll(ERROR_COLUMNS);
        return headers;
    }

    private static List<String> cells(RejectedRow row) {
        var cells = new ArrayList<>(row.cells());
        cells.add(row.part().equals(LINE) ? String.valueOf(row.row()) : row.part() + ", row " + row.row());
        cells.add(each(row, Problem::header));
        cells.add(each(row, problem -> Objects.requireNonNullElse(problem.value(), "")));
        cells.add(each(row, problem -> problem.field() + " " + problem.reason()));
        return cells;
    }

    private static String each(RejectedRow row, Function<Problem, String> what) {
        return row.problems().stream().map(what).collect(Collectors.joining("; "));
    }
}
