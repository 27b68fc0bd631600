package io.certwatch.product.productimport.web;

import io.certwatch.importjob.DecideImport;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Originals;
import io.certwatch.importjob.RowFindings;
import io.certwatch.importjob.RowFindings.Kind;
import io.certwatch.importjob.web.CorrectionForm;
import io.certwatch.importjob.web.ImportController;
import io.certwatch.importjob.web.ImportResource;
import io.certwatch.importjob.web.RowErrorView;
import io.certwatch.platform.author.Author;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.stream.EventStreams;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.inventory.web.SkuAddress;
import io.certwatch.product.productimport.InventoryExport;
import io.certwatch.product.productimport.RequestWithdrawal;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves imports of exports and their findings, and takes decisions about them. */
@RestController
@RequestMapping(ImportView.PATH)
class InventoryImportsController extends ImportController<InventoryExport, ImportView> {

    /** @param despiteUnnamed whether the person states that rows without a readable SKU are not products */
    record WithdrawalForm(
            @Schema(description = Author.BY) @Size(max = 1_000) @Nullable
            String by,

            @Size(max = 1_000) String reason,
            @Nullable Boolean despiteUnnamed) {}

    record AbsentView(String sku, String href) {

        static AbsentView of(String sku) {
            return new AbsentView(sku, "/api/products/" + SkuAddress.of(new Sku(sku)));
        }
    }

    private final ImportResource<InventoryExport, ImportView> imports;
    private final Originals originals;
    private final DecideImport<InventoryExport> decideImport;
    private final RequestWithdrawal requestWithdrawal;
    private final CurrentCompany company;
    private final CurrentCaller caller;

    InventoryImportsController(
            ImportResource<InventoryExport, ImportView> imports,
            RowFindings findings,
            EventStreams streams,
            CurrentCompany company,
            CurrentCaller caller,
            Originals originals,
            DecideImport<InventoryExport> decideImport,
            RequestWithdrawal requestWithdrawal) {
        super(imports, findings, streams);
        this.imports = imports;
        this.originals = originals;
        this.decideImport = decideImport;
        this.requestWithdrawal = requestWithdrawal;
        this.company = company;
        this.caller = caller;
    }

    @Override
    protected CorrectionForm corrections(ImportJob<InventoryExport> job) {
        return new ExportCorrections(job.details());
    }

    /** The uploaded file, unchanged. */
    @Operation(operationId = "downloadImportSource", summary = "Download the uploaded file")
    @GetMapping("/{id}/source")
    ResponseEntity<Resource> source(@PathVariable String id) {
        return imports.source(id, originals);
    }

    /** Products stored before stay stored. */
    @Operation(operationId = "cancelImport", summary = "Cancel an import; stored products stay")
    @Answers({200, 202, 409})
    @PostMapping("/{id}/cancel")
    ResponseEntity<ImportView> cancel(@PathVariable String id) {
        return imports.answer(id, decideImport.cancel(company.id(), id));
    }

    /** Withdraws the products that a full export does not name from the market. */
    @Operation(
            operationId = "withdrawAbsentProducts",
            summary = "Withdraw the products that a full import does not name")
    @Answers({200, 202, 409})
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<ImportView> withdraw(@PathVariable String id, @RequestBody WithdrawalForm form) {
        var faults = new FieldFaults();
        var author = caller.get().author(faults.optionalLine("by", form.by()));
        var reason = faults.text("reason", form.reason());
        RequestFields.rejectIfAny(faults);
        return imports.answer(
                id,
                requestWithdrawal.request(
                        company.id(), id, author, reason, Boolean.TRUE.equals(form.despiteUnnamed())));
    }

    /** Rows that were stored without cells that could not be read, in the form of the rejected rows. */
    @Operation(
            operationId = "listImportRemarks",
            summary = "List the rows that were stored without cells that could not be read")
    @Answers(media = {MediaType.APPLICATION_JSON_VALUE, CSV})
    @GetMapping(path = "/{id}/remarks", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<RowErrorView> remarks(
            @PathVariable String id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String after) {
        return rows(Kind.REMARKED, id, limit, after);
    }

    @Operation(
            operationId = "downloadImportRemarks",
            summary = "Download the rows with cells that could not be read, to correct and upload them")
    @GetMapping(path = "/{id}/remarks.csv", produces = CSV)
    void remarksToCorrect(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String language,
            HttpServletResponse response)
            throws IOException {
        writeRows(Kind.REMARKED, "remarks", id, language, response);
    }

    @Operation(operationId = "downloadImportRemarks", hidden = true) // the same by content negotiation
    @GetMapping(path = "/{id}/remarks", produces = CSV)
    void remarksAsCsv(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String language,
            HttpServletResponse response)
            throws IOException {
        remarksToCorrect(id, language, response);
    }

    /** Products of the company that no row of this full import names, stored or rejected. */
    @Operation(operationId = "listAbsentProducts", summary = "List the products that a full import does not name")
    @GetMapping("/{id}/absent")
    Page<AbsentView> absent(
            @PathVariable String id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String after) {
        return absent(id, limit, after, AbsentView::of);
    }
}
