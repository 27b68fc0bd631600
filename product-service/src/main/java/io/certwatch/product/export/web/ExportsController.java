package io.certwatch.product.export.web;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.product.export.Exports;
import io.certwatch.product.inventory.web.ProductFilterParameters;
import io.certwatch.product.obligation.web.ObligationFilterParameters;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes the filters of the lists; the file name has the date in China. */
@RestController
@RequestMapping("/api/exports")
class ExportsController {

    private static final String CSV = Format.CSV_TYPE;
    private static final String XLSX = Format.XLSX_TYPE;

    private final Exports exports;
    private final CurrentCompany company;
    private final Clock clock;

    ExportsController(Exports exports, CurrentCompany company, Clock clock) {
        this.exports = exports;
        this.company = company;
        this.clock = clock;
    }

    @Operation(operationId = "exportProducts", summary = "Export products with their verdicts")
    @Answers(media = {CSV, XLSX})
    @GetMapping("/products.{format}")
    void products(
            @PathVariable String format,
            ProductFilterParameters filter,
            @RequestParam(defaultValue = "en") String language,
            HttpServletResponse response)
            throws IOException {
        var found = filter.of(company.id());
        var in = Format.language(language);
        Download.of("products", Format.of(format), today(), response, table -> exports.products(found, in, table));
    }

    @Operation(operationId = "exportFindings", summary = "Export findings")
    @Answers(media = {CSV, XLSX})
    @GetMapping("/findings.{format}")
    void findings(
            @PathVariable String format,
            ProductFilterParameters filter,
            @RequestParam(defaultValue = "en") String language,
            HttpServletResponse response)
            throws IOException {
        var found = filter.of(company.id());
        var in = Format.language(language);
        Download.of("findings", Format.of(format), today(), response, table -> exports.findings(found, in, table));
    }

    @Operation(operationId = "exportObligations", summary = "Export obligations")
    @Answers(media = {CSV, XLSX})
    @GetMapping("/obligations.{format}")
    void obligations(
            @PathVariable String format,
            ObligationFilterParameters filter,
            @RequestParam(defaultValue = "en") String language,
            HttpServletResponse response)
            throws IOException {
        var found = filter.of(company.id(), today());
        var in = Format.language(language);
        Download.of(
                "obligations",
                Format.of(format),
                today(),
                response,
                table -> exports.obligations(found, in, today(), table));
    }

    private LocalDate today() {
        return ChinaCalendar.dayOf(clock.instant());
    }
}
