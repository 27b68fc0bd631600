package io.certwatch.catalogue.register.web;

import io.certwatch.catalogue.register.Imports;
import io.certwatch.catalogue.register.RejectedRow;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RowError;
import io.certwatch.platform.web.RowErrorPage;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the findings of imports: rejected rows, to be corrected and uploaded again, and certificates missing from a full list. */
@RestController
@RequestMapping("/api/certificates/imports/{id}")
class ImportErrorsController {

    record AbsentCertificate(String number, String href) {

        static AbsentCertificate of(String number) {
            return new AbsentCertificate(number, "/api/certificates/" + CertificateAddress.of(number));
        }
    }

    private final ImportViews views;
    private final Imports imports;

    ImportErrorsController(ImportViews views, Imports imports) {
        this.views = views;
        this.imports = imports;
    }

    /** Texts above 1000 characters are cut, and a page of long rows may have fewer rows than requested; the CSV file has all of it. */
    @Operation(operationId = "listCertificateImportErrors", summary = "List the rejected rows of an import")
    @Answers(media = {MediaType.APPLICATION_JSON_VALUE, RejectedRowsFile.CSV})
    @GetMapping(path = "/errors", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<RowError> errors(
            @PathVariable String id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var page = new RowErrorPage(limit);
        imports.eachRejected(
                views.find(id).id(),
                after == null ? 0 : RowErrorPage.position(after),
                row -> page.take(row.number(), view(row)));
        return page.page();
    }

    /** Returns the rejected rows as a file that can be corrected and uploaded as a partial list. */
    @Operation(
            operationId = "downloadCertificateImportErrors",
            summary = "Download the rejected rows of an import, to correct and upload them")
    @GetMapping(path = "/errors.csv", produces = RejectedRowsFile.CSV)
    void errorsToCorrect(@PathVariable String id, HttpServletResponse response) throws IOException {
        new RejectedRowsFile(views.find(id).id()).write(response, row -> imports.eachRejected(id, 0, row));
    }

    @Operation(hidden = true) // the same by content negotiation
    @GetMapping(path = "/errors", produces = RejectedRowsFile.CSV)
    void errorsAsCsv(@PathVariable String id, HttpServletResponse response) throws IOException {
        errorsToCorrect(id, response);
    }

    /** Certificates that this full list should contain and does not, not even in a rejected row. */
    @Operation(
            operationId = "listAbsentCertificates",
            summary = "List the certificates that a full list should name and does not")
    @GetMapping("/absent")
    Page<AbsentCertificate> absent(
            @PathVariable String id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = imports.absent(views.find(id).id(), after == null ? null : Cursor.decode(after), limit + 1);
        return Page.of(found, limit, number -> number).map(AbsentCertificate::of);
    }

    private static RowError view(RejectedRow row) {
        return new RowError(
                row.part(),
                row.row(),
                row.problems().stream().map(ImportErrorsController::view).toList(),
                row.cells());
    }

    private static RowError.Problem view(RejectedRow.Problem problem) {
        return new RowError.Problem(
                problem.column(), problem.header(), problem.field(), problem.value(), problem.reason());
    }
}
