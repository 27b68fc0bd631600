package io.certwatch.product.productimport.web;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RowError;
import io.certwatch.platform.web.RowErrorPage;
import io.certwatch.product.product.Sku;
import io.certwatch.product.product.web.SkuAddress;
import io.certwatch.product.productimport.FaultyRow;
import io.certwatch.product.productimport.RowFindings;
import io.certwatch.product.productimport.reading.Read.Problem;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The findings of imports: rejected rows and rows with remarks, to be corrected and uploaded again, and products that
 * a full import does not name.
 */
@RestController
@RequestMapping("/api/inventory/imports/{id}")
class ImportErrorsController {

    record AbsentView(String sku, String href) {

        static AbsentView of(String sku) {
            return new AbsentView(sku, "/api/products/" + SkuAddress.of(new Sku(sku)));
        }
    }

    private final CompanyImports imports;
    private final RowFindings findings;

    ImportErrorsController(CompanyImports imports, RowFindings findings) {
        this.imports = imports;
        this.findings = findings;
    }

    /**
     * Cuts texts after 1000 characters; a page of long rows has fewer rows than requested. The CSV has the whole
     * texts.
     */
    @Operation(operationId = "listImportErrors", summary = "List the rejected rows of an import")
    @Answers(media = {MediaType.APPLICATION_JSON_VALUE, RowsToCorrect.CSV})
    @GetMapping(path = "/errors", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<RowError> errors(
            @PathVariable String id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String after) {
        return page(id, limit, after, findings::eachRejected);
    }

    /** The rejected rows as a file to correct and upload. */
    @Operation(
            operationId = "downloadImportErrors",
            summary = "Download the rejected rows of an import, to correct and upload them")
    @GetMapping(path = "/errors.csv", produces = RowsToCorrect.CSV)
    void errorsToCorrect(@PathVariable String id, HttpServletResponse response) throws IOException {
        new RowsToCorrect(imports.find(id), "errors").write(response, row -> findings.eachRejected(id, 0, row));
    }

    @Operation(hidden = true) // the same by content negotiation
    @GetMapping(path = "/errors", produces = RowsToCorrect.CSV)
    void errorsAsCsv(@PathVariable String id, HttpServletResponse response) throws IOException {
        errorsToCorrect(id, response);
    }

    /** Rows that were stored without cells that could not be read, in the form of the rejected rows. */
    @Operation(
            operationId = "listImportRemarks",
            summary = "List the rows that were stored without cells that could not be read")
    @Answers(media = {MediaType.APPLICATION_JSON_VALUE, RowsToCorrect.CSV})
    @GetMapping(path = "/remarks", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<RowError> remarks(
            @PathVariable String id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String after) {
        return page(id, limit, after, findings::eachRemarked);
    }

    @Operation(
            operationId = "downloadImportRemarks",
            summary = "Download the rows with cells that could not be read, to correct and upload them")
    @GetMapping(path = "/remarks.csv", produces = RowsToCorrect.CSV)
    void remarksToCorrect(@PathVariable String id, HttpServletResponse response) throws IOException {
        new RowsToCorrect(imports.find(id), "remarks").write(response, row -> findings.eachRemarked(id, 0, row));
    }

    @Operation(hidden = true) // the same by content negotiation
    @GetMapping(path = "/remarks", produces = RowsToCorrect.CSV)
    void remarksAsCsv(@PathVariable String id, HttpServletResponse response) throws IOException {
        remarksToCorrect(id, response);
    }

    /** Products of the company that no row of this full import names, stored or rejected. */
    @Operation(operationId = "listAbsentProducts", summary = "List the products that a full import does not name")
    @GetMapping("/absent")
    Page<AbsentView> absent(
            @PathVariable String id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = findings.absent(imports.find(id).id(), after == null ? null : Cursor.decode(after), limit + 1);
        return Page.of(found, limit, sku -> sku).map(AbsentView::of);
    }

    private interface Rows {

        void each(String id, long after, Predicate<FaultyRow> goesOn);
    }

    private Page<RowError> page(String id, int limit, @Nullable String after, Rows rows) {
        var page = new RowErrorPage(limit);
        rows.each(
                imports.find(id).id(),
                after == null ? 0 : RowErrorPage.position(after),
                row -> page.take(row.number(), view(row)));
        return page.page();
    }

    private static RowError view(FaultyRow row) {
        return new RowError(
                row.place().sheet(),
                row.place().row(),
                row.problems().stream().map(ImportErrorsController::view).toList(),
                row.cells());
    }

    private static RowError.Problem view(Problem problem) {
        return new RowError.Problem(
                problem.column(), problem.header(), problem.field(), problem.value(), problem.reason());
    }
}
