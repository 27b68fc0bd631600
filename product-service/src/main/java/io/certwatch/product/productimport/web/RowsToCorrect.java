package io.certwatch.product.productimport.web;

import io.certwatch.platform.csv.CsvOutput;
import io.certwatch.product.productimport.Corrections;
import io.certwatch.product.productimport.FaultyRow;
import io.certwatch.product.productimport.Import;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Writes rows of an import as a file to correct and upload with the same instructions, in the form that these
 * prescribe.
 */
record RowsToCorrect(Import of, String name) {

    static final String CSV = "text/csv";

    void write(HttpServletResponse response, Consumer<Predicate<FaultyRow>> rows) throws IOException {
        var charset = charset();
        response.setContentType(CSV + ";charset=" + charset.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "-" + of.id() + ".csv")
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (var csv = new CsvOutput(
                new BufferedOutputStream(response.getOutputStream(), 1 << 16),
                charset,
                Objects.requireNonNullElse(of.said().separator(), ','))) {
            write(csv, rows);
        }
    }

    /**
     * The charset of the instructions and the file: GB18030 instead of its predecessors, because it can encode all
     * that a row may contain.
     */
    private Charset charset() {
        var said = of.said().charset();
        var detection = of.detection();
        var read = detection == null ? null : detection.charset();
        if (said == null || read == null) return StandardCharsets.UTF_8;
        return said.equals(StandardCharsets.UTF_16) ? said : read;
    }

    private void write(CsvOutput csv, Consumer<Predicate<FaultyRow>> rows) {
        var detection = of.detection();
        var corrections = new Corrections(detection == null ? List.of() : detection.layouts());
        var headerRow = Objects.requireNonNullElse(of.said().headerRow(), 1);
        for (int above = 1; detection != null && above < headerRow; above++) csv.row(List.of(""));
        csv.row(corrections.headers());
        rows.accept(row -> {
            csv.row(corrections.row(row));
            return true;
        });
    }
}
