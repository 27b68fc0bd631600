package io.certwatch.importjob.web;

import static java.util.stream.Collectors.joining;

import io.certwatch.importjob.FaultyRow;
import io.certwatch.importjob.RowError;
import io.certwatch.importjob.RowError.Problem;
import io.certwatch.platform.csv.CsvOutput;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.web.ReaderLanguage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Writes faulty rows as a CSV file to correct and upload. Its last columns are the problems, which an import ignores. */
record CorrectionFile(String name, CorrectionForm form) {

    static final String CSV = "text/csv";

    private static final List<String> ERROR_COLUMNS =
            List.of("error.row", "error.column", "error.value", "error.reason");

    void write(Language language, HttpServletResponse response, Consumer<Predicate<FaultyRow>> rows)
            throws IOException {
        response.setContentType(CSV + ";charset=" + form.charset().name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".csv").build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        ReaderLanguage.name(response, language);
        try (var csv = new CsvOutput(
                new BufferedOutputStream(response.getOutputStream(), 1 << 16), form.charset(), form.separator())) {
            for (int above = 1; above < form.headerRow(); above++) csv.row(List.of(""));
            csv.row(both(form.headers(), ERROR_COLUMNS));
            rows.accept(row -> {
                csv.row(both(form.cells(row.error()), errors(row.error(), language)));
                return true;
            });
        }
    }

    private List<String> errors(RowError row, Language language) {
        return List.of(
                form.place(row),
                each(row, CorrectionFile::column),
                each(row, problem -> problem.value() == null ? form.withoutValue(row) : problem.value()),
                row.problems().stream().map(problem -> said(problem, language)).collect(joining(between(language))));
    }

    private static String between(Language language) {
        return language == Language.ZH ? "；" : "; ";
    }

    private static String said(Problem problem, Language language) {
        return switch (language) {
            case EN -> name(problem) + " " + problem.reason().en();
            case ZH -> name(problem) + "：" + problem.reason().zh();
        };
    }

    /** The header of the column, which its sender knows; the field of the API if there is no such column. */
    private static String name(Problem problem) {
        return problem.header().isEmpty() ? problem.field() : problem.header();
    }

    private static String column(Problem problem) {
        return problem.header().isEmpty() && problem.column() > 0 ? "#" + problem.column() : problem.header();
    }

    private static String each(RowError row, Function<Problem, String> what) {
        return row.problems().stream().map(what).collect(joining("; "));
    }

    private static List<String> both(List<String> cells, List<String> errors) {
        return Stream.concat(cells.stream(), errors.stream()).toList();
    }
}
