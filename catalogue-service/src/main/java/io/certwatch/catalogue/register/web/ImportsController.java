package io.certwatch.catalogue.register.web;

import de.siegmar.fastcsv.writer.CsvWriter;
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
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/certificates/imports")
class ImportsController {

    @Schema(name = "ImportDecisionForm")
    record DecisionForm(@Size(max = 2_000) String reason) {}

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Imports imports;
    private final Originals originals;
    private final DecideImport decideImport;

    ImportsController(Imports imports, Originals originals, DecideImport decideImport) {
        this.imports = imports;
        this.originals = originals;
        this.decideImport = decideImport;
    }

    @Operation(operationId = "listCertificateImports", summary = "List imports of the register, newest first")
    @GetMapping
    Page<ImportView> newestFirst(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit, @RequestParam(required = false) @Nullable String after) {
        var found = imports.newestFirst(after == null ? null : Cursor.decode(after), limit + 1);
        return Page.of(found, limit, ListImport::id).map(ImportView::of);
    }

    @Operation(operationId = "getCertificateImport", summary = "Get an import and how far it has come")
    @GetMapping("/{id}")
    ImportView progress(@PathVariable String id) {
        return ImportView.of(find(id));
    }

    @Operation(operationId = "downloadCertificateImportErrors", summary = "Download the rejected rows of an import")
    @GetMapping("/{id}/errors")
    ResponseEntity<StreamingResponseBody> errors(@PathVariable String id) {
        find(id);
        return csv(id + "-errors.csv", csv -> {
            csv.writeRecord("part", "row", "column", "field", "value", "reason");
            imports.eachRejection(id, rejection -> csv.writeRecord(
                    rejection.part(), String.valueOf(rejection.row()), String.valueOf(rejection.column()),
                    rejection.field(), rejection.value(), rejection.reason()));
        });
    }

    /** The certificates that this full list should name and does not. */
    @Operation(operationId = "downloadMissingCertificates", summary = "Download the certificates that a full list should name and does not")
    @GetMapping("/{id}/missing")
    ResponseEntity<StreamingResponseBody> missing(@PathVariable String id) {
        find(id);
        return csv(id + "-missing.csv", csv -> {
            csv.writeRecord("number", "href");
            imports.eachMissing(id, number -> csv.writeRecord(number, "/api/certificates/" + CertificateAddress.of(number)));
        });
    }

    @Operation(operationId = "downloadCertificateImportSource", summary = "Download the file as it came")
    @GetMapping("/{id}/source")
    ResponseEntity<Resource> source(@PathVariable String id) {
        var list = find(id);
        var original = list.original();
        return Download.named(list.arrival().name(), id, original.sha256(), original.mediaType(), original.charset())
                .of(original.size(), () -> originals.open(original.sha256()));
    }

    @Operation(operationId = "releaseCertificateImport", summary = "Apply an import that is held")
    @Answers({202, 409})
    @PostMapping("/{id}/release")
    ResponseEntity<ImportView> release(@PathVariable String id, @RequestBody DecisionForm form) {
        return ResponseEntity.accepted().body(answer(id, decideImport.release(id, given(form))));
    }

    @Operation(operationId = "cancelCertificateImport", summary = "Discard an import that is held")
    @Answers({200, 409})
    @PostMapping("/{id}/cancel")
    ImportView cancel(@PathVariable String id, @RequestBody DecisionForm form) {
        return answer(id, decideImport.cancel(id, given(form)));
    }

    private static ImportView answer(String id, Decision decision) {
        return switch (decision) {
            case Decision.Done(var list) -> ImportView.of(list);
            case Decision.Unknown() -> throw unknown(id);
            case Decision.NotHeld(var phase) -> throw RequestProblem.conflict("not-held", "The import is not held, it is " + phase + ".");
            case Decision.NotReleasable() ->
                throw RequestProblem.conflict("not-releasable", "There is nothing in this import that could be applied.");
            case Decision.Overtaken(var by) ->
                throw RequestProblem.conflict("overtaken", "The newer list " + by + " of the same source has been applied.");
        };
    }

    private static String given(DecisionForm form) {
        var faults = new FieldFaults();
        var reason = faults.text("reason", form.reason());
        faults.throwIfAny();
        return reason;
    }

    private ListImport find(String id) {
        return imports.find(id).orElseThrow(() -> unknown(id));
    }

    private static RequestProblem unknown(String id) {
        return RequestProblem.unknown("import", id);
    }

    private static ResponseEntity<StreamingResponseBody> csv(String name, Consumer<CsvWriter> records) {
        return ResponseEntity.ok().contentType(CSV).header(HttpHeaders.CONTENT_DISPOSITION, attachment(name)).body(out -> write(records, out));
    }

    private static void write(Consumer<CsvWriter> records, OutputStream out) throws IOException {
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            records.accept(csv);
        }
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
