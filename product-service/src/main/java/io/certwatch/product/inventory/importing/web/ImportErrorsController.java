package io.certwatch.product.inventory.importing.web;

import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import io.certwatch.product.assessment.web.SkuAddress;
import io.certwatch.product.inventory.Sku;
import io.certwatch.product.inventory.importing.Corrections;
import io.certwatch.product.inventory.importing.Findings;
import io.certwatch.product.inventory.importing.Import;
import io.certwatch.product.inventory.reading.csv.CsvOutput;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What imports found: rows that were rejected, to be corrected and sent again, and products that a full one does not name. */
@RestController
@RequestMapping("/api/inventory/imports/{id}")
class ImportErrorsController {

    private static final String CSV = "text/csv";

    record AbsentView(String sku, String href) {

        static AbsentView of(String sku) {
            return new AbsentView(sku, "/api/products/" + SkuAddress.of(new Sku(sku)));
        }
    }

    private final CompanyImports imports;
    private final Findings findings;

    ImportErrorsController(CompanyImports imports, Findings findings) {
        this.imports = imports;
        this.findings = findings;
    }

    /** Texts of more than 1000 characters are cut, and a page of long rows has fewer than were asked for; the CSV has them whole. */
    @GetMapping(path = "/errors", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<ErrorPage.ErrorView> errors(
            @PathVariable String id, @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var page = new ErrorPage(limit);
        findings.eachRejected(imports.find(id).id(), after == null ? 0 : number(Cursor.decode(after)), page);
        return page.page();
    }

    /** The rejected rows as a file to be corrected and uploaded as it is, by the same instructions: whatever these fix of its form is kept to. */
    @GetMapping(path = {"/errors.csv", "/errors"}, produces = CSV)
    void errorsToCorrect(@PathVariable String id, HttpServletResponse response) throws IOException {
        var of = imports.find(id);
        var charset = charset(of);
        response.setContentType(CSV + ";charset=" + charset.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("errors-" + id + ".csv").build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (var csv = new CsvOutput(new BufferedOutputStream(response.getOutputStream(), 1 << 16), charset, Objects.requireNonNullElse(of.said().separator(), ','))) {
            write(of, csv);
        }
    }

    /** As it was said and read: GB18030 where its predecessors were said, for it has all that a row may hold. */
    private static Charset charset(Import of) {
        var said = of.said().charset();
        var detection = of.detection();
        var read = detection == null ? null : detection.charset();
        if (said == null || read == null) return StandardCharsets.UTF_8;
        return said.equals(StandardCharsets.UTF_16) ? said : read;
    }

    private void write(Import of, CsvOutput csv) {
        var detection = of.detection();
        var corrections = new Corrections(detection == null ? List.of() : detection.layouts());
        var headerRow = Objects.requireNonNullElse(of.said().headerRow(), 1);
        for (int above = 1; detection != null && above < headerRow; above++) csv.row(List.of(""));
        csv.row(corrections.headers());
        findings.eachRejected(of.id(), 0, rejection -> {
            csv.row(corrections.row(rejection));
            return true;
        });
    }

    /** Products of the company that this full import does not name, neither in a row that was taken in nor in one that was rejected. */
    @GetMapping("/absent")
    Page<AbsentView> absent(
            @PathVariable String id, @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = findings.absent(imports.find(id).id(), after == null ? null : Cursor.decode(after), limit + 1);
        return Page.of(found, limit, sku -> sku).map(AbsentView::of);
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException notOurs) {
            throw Cursor.notOurs();
        }
    }
}
