package io.certwatch.product.export.web;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.export.Exports;
import io.certwatch.product.inventory.web.ProductFilterParameters;
import io.certwatch.product.obligation.web.ObligationFilterParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes the filters of the lists; the file name has the date in China. */
@RestController
@RequestMapping("/api/exports")
class ExportsController {

    private static final String CSV = Format.CSV_TYPE;
    private static final String XLSX = Format.XLSX_TYPE;

    private static final int MOST = 1_000;

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
        Download.of(
                "products", Format.of(format), today(), response, table -> exports.products(found, in, today(), table));
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

    @Operation(
            operationId = "exportChosenProducts",
            summary = "Export the chosen products with their verdicts; those that are not registered are left out")
    @Answers(media = {CSV, XLSX})
    @PostMapping("/products.{format}")
    void chosenProducts(
            @PathVariable String format,
            @RequestParam(defaultValue = "en") String language,
            @RequestBody ChosenProductsForm form,
            HttpServletResponse response)
            throws IOException {
        var in = Format.language(language);
        var ids = form.skus().stream()
                .map(sku -> ProductId.of(company.id(), sku))
                .distinct()
                .toList();
        Download.of(
                "products",
                Format.of(format),
                today(),
                response,
                table -> exports.products(company.id(), ids, in, today(), table));
    }

    @Operation(
            operationId = "exportChosenObligations",
            summary = "Export the chosen obligations; those that the company does not have are left out")
    @Answers(media = {CSV, XLSX})
    @PostMapping("/obligations.{format}")
    void chosenObligations(
            @PathVariable String format,
            @RequestParam(defaultValue = "en") String language,
            @RequestBody ChosenObligationsForm form,
            HttpServletResponse response)
            throws IOException {
        var in = Format.language(language);
        Download.of(
                "obligations",
                Format.of(format),
                today(),
                response,
                table -> exports.obligations(company.id(), form.ids(), in, today(), table));
    }

    /** A POST, because chosen products are more than an address takes. */
    @Schema(name = "ChosenProductsForm")
    record ChosenProductsForm(@Size(min = 1, max = MOST) List<@Size(min = 1, max = 100) String> skus) {}

    @Schema(name = "ChosenObligationsForm")
    record ChosenObligationsForm(@Size(min = 1, max = MOST) List<UUID> ids) {}

    private LocalDate today() {
        return ChinaCalendar.dayOf(clock.instant());
    }
}
