package io.certwatch.catalogue.register.web;

import io.certwatch.catalogue.originals.web.Download;
import io.certwatch.catalogue.register.DecideImport;
import io.certwatch.catalogue.register.Decision;
import io.certwatch.catalogue.register.Imports;
import io.certwatch.catalogue.register.ListImport;
import io.certwatch.catalogue.register.Originals;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.FieldFaults;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
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

/** Serves imports and their progress, and receives the decisions of stewards. */
@RestController
@RequestMapping("/api/certificates/imports")
class ImportsController {

    @Schema(name = "ImportReleaseForm")
    record ReleaseForm(@Size(max = 2_000) String reason) {}

    @Schema(name = "ImportCancellationForm")
    record CancellationForm(@Size(max = 2_000) @Nullable String reason) {}

    private final Imports imports;
    private final ImportViews views;
    private final Originals originals;
    private final DecideImport decideImport;

    ImportsController(Imports imports, ImportViews views, Originals originals, DecideImport decideImport) {
        this.imports = imports;
        this.views = views;
        this.originals = originals;
        this.decideImport = decideImport;
    }

    @Operation(operationId = "listCertificateImports", summary = "List imports of the register, newest first")
    @GetMapping
    Page<ImportView> newestFirst(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = imports.newestFirst(after == null ? null : Cursor.decode(after), limit + 1);
        return Page.of(found, limit, ListImport::id).map(views::of);
    }

    @Operation(operationId = "getCertificateImport", summary = "Get an import and how far it has come")
    @GetMapping("/{id}")
    ImportView get(@PathVariable String id) {
        return views.of(views.find(id));
    }

    @Operation(operationId = "downloadCertificateImportSource", summary = "Download the file as it came")
    @Answers(media = MediaType.ALL_VALUE)
    @GetMapping("/{id}/source")
    ResponseEntity<Resource> source(@PathVariable String id) {
        var list = views.find(id);
        var original = list.original();
        return Download.named(list.arrival().name(), id, original.sha256(), original.mediaType(), original.charset())
                .of(original.size(), () -> originals.open(original.sha256()));
    }

    @Operation(operationId = "releaseCertificateImport", summary = "Store an import that is held")
    @Answers({202, 409})
    @PostMapping("/{id}/release")
    ResponseEntity<ImportView> release(@PathVariable String id, @RequestBody ReleaseForm form) {
        var faults = new FieldFaults();
        var reason = faults.text("reason", form.reason());
        faults.throwIfAny();
        return answer(id, decideImport.release(id, reason));
    }

    /** Keeps what has been stored. The reason is optional. */
    @Operation(operationId = "cancelCertificateImport", summary = "Cancel an import; what is stored stays")
    @Answers({200, 202, 409})
    @PostMapping("/{id}/cancel")
    ResponseEntity<ImportView> cancel(
            @PathVariable String id, @RequestBody(required = false) @Nullable CancellationForm form) {
        var faults = new FieldFaults();
        var reason = form == null ? null : faults.optionalText("reason", form.reason());
        faults.throwIfAny();
        return answer(id, decideImport.cancel(id, reason));
    }

    private ResponseEntity<ImportView> answer(String id, Decision decision) {
        return switch (decision) {
            case Decision.Done(var list) ->
                ResponseEntity.status(list.phase().ended() ? 200 : 202).body(views.of(list));
            case Decision.Unknown() -> throw ImportViews.unknown(id);
            case Decision.NotHeld(var phase) ->
                throw RequestProblem.conflict("not-held", "The import is not held, it is " + phase + ".");
            case Decision.Ended _ ->
                throw RequestProblem.conflict("import-ended", "The import has ended, so there is nothing to cancel.");
            case Decision.Overtaken(var by) ->
                throw RequestProblem.conflict(
                        "overtaken", "The newer list " + by + " of the same source has been applied.");
        };
    }
}
