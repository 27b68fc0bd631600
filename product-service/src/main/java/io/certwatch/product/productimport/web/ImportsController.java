package io.certwatch.product.productimport.web;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.FieldFaults;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.productimport.DecideImport;
import io.certwatch.product.productimport.DecideImport.Outcome;
import io.certwatch.product.productimport.DecideImport.Reason;
import io.certwatch.product.productimport.Import;
import io.certwatch.product.productimport.Imports;
import io.certwatch.product.productimport.Originals;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the progress of imports, and takes decisions about them. */
@RestController
@RequestMapping("/api/inventory/imports")
class ImportsController {

    /** @param despiteUnnamed whether the person states that rows without a readable SKU are not products */
    record WithdrawalForm(
            @Size(max = 1_000) String by,
            @Size(max = 1_000) String reason,
            @Nullable Boolean despiteUnnamed) {}

    private final Imports imports;
    private final CompanyImports ofCompany;
    private final Originals originals;
    private final DecideImport decideImport;
    private final CurrentCompany company;

    ImportsController(
            Imports imports,
            CompanyImports ofCompany,
            Originals originals,
            DecideImport decideImport,
            CurrentCompany company) {
        this.imports = imports;
        this.ofCompany = ofCompany;
        this.originals = originals;
        this.decideImport = decideImport;
        this.company = company;
    }

    @Operation(operationId = "listImports", summary = "List imports, newest first")
    @GetMapping
    Page<ImportView> newestFirst(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = imports.newestFirst(company.id(), after == null ? null : Cursor.decode(after), limit + 1);
        return Page.of(found, limit, Import::id).map(ofCompany::view);
    }

    @Operation(operationId = "getImport", summary = "Get an import and its progress")
    @GetMapping("/{id}")
    ImportView get(@PathVariable String id) {
        return ofCompany.view(ofCompany.find(id));
    }

    /** The uploaded file, unchanged. */
    @Operation(operationId = "downloadImportSource", summary = "Download the uploaded file")
    @GetMapping("/{id}/source")
    ResponseEntity<Resource> source(@PathVariable String id) {
        var original = ofCompany.find(id).original();
        return ResponseEntity.ok()
                .eTag(original.sha256())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(original.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(id).build().toString())
                .body(new InputStreamResource(() -> originals.open(original)));
    }

    /** Products stored before stay stored. */
    @Operation(operationId = "cancelImport", summary = "Cancel an import; stored products stay")
    @Answers({200, 202, 409})
    @PostMapping("/{id}/cancel")
    ResponseEntity<ImportView> cancel(@PathVariable String id) {
        return answer(id, decideImport.cancel(company.id(), id));
    }

    /** Withdraws the products that a full export does not name from the market. */
    @Operation(
            operationId = "withdrawAbsentProducts",
            summary = "Withdraw the products that a full import does not name")
    @Answers({200, 202, 409})
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<ImportView> withdraw(@PathVariable String id, @RequestBody WithdrawalForm form) {
        var faults = new FieldFaults();
        var by = faults.line("by", form.by());
        var reason = faults.text("reason", form.reason());
        faults.throwIfAny();
        return answer(
                id, decideImport.withdraw(company.id(), id, by, reason, Boolean.TRUE.equals(form.despiteUnnamed())));
    }

    private ResponseEntity<ImportView> answer(String id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(var next) ->
                ResponseEntity.status(next.phase().ended() ? 200 : 202).body(ofCompany.view(next));
            case Outcome.Unknown() -> throw CompanyImports.unknown(id);
            case Outcome.Refused(var reason) -> throw refused(reason);
        };
    }

    private static RequestProblem refused(Reason reason) {
        return switch (reason) {
            case ENDED ->
                RequestProblem.conflict("import-ended", "The import has ended, so there is nothing to cancel.");
            case WITHDRAWING ->
                RequestProblem.conflict(
                        "import-withdrawing", "Products are being withdrawn, which cannot be cancelled.");
            case NOT_FULL_AND_DONE ->
                RequestProblem.conflict(
                        "not-full-and-done", "Absent products are known only for a full import that is done.");
            case WITHDRAWN_BEFORE ->
                RequestProblem.conflict("withdrawn-before", "The absent products have been withdrawn already.");
            case OVERTAKEN ->
                RequestProblem.conflict("overtaken", "A newer import may name products that this one does not.");
            case UNNAMED_ROWS ->
                RequestProblem.conflict(
                        "unnamed-rows",
                        "It has rejected rows without a readable SKU, which may be those of products that seem absent."
                            + " Correct them and upload the export again, or send \"despiteUnnamed\": true if they are"
                            + " not products.");
        };
    }
}
