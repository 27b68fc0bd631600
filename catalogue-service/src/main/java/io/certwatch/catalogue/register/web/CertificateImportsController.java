package io.certwatch.catalogue.register.web;

import io.certwatch.catalogue.register.CertificateList;
import io.certwatch.catalogue.register.ListColumns;
import io.certwatch.catalogue.register.ReleaseImport;
import io.certwatch.catalogue.source.Header;
import io.certwatch.importjob.DecideImport;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Originals;
import io.certwatch.importjob.RowError;
import io.certwatch.importjob.RowFindings;
import io.certwatch.importjob.web.CorrectionForm;
import io.certwatch.importjob.web.ImportController;
import io.certwatch.importjob.web.ImportResource;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.openapi.AnswersFile;
import io.certwatch.platform.stream.EventStreams;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.FileDownload;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestFields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves imports of lists, and receives the decisions of stewards. */
@RestController
@RequestMapping(ImportView.PATH)
class CertificateImportsController extends ImportController<CertificateList, ImportView> {

    @Schema(name = "ImportReleaseForm")
    record ReleaseForm(@Size(max = 2_000) String reason) {}

    @Schema(name = "ImportCancellationForm")
    record CancellationForm(@Size(max = 2_000) @Nullable String reason) {}

    record AbsentCertificate(String number, String href) {

        static AbsentCertificate of(String number) {
            return new AbsentCertificate(number, "/api/certificates/" + CertificateAddress.of(number));
        }
    }

    private final ImportResource<CertificateList, ImportView> imports;
    private final DecideImport<CertificateList> decideImport;
    private final ReleaseImport releaseImport;
    private final Originals originals;

    CertificateImportsController(
            ImportResource<CertificateList, ImportView> imports,
            RowFindings findings,
            EventStreams streams,
            DecideImport<CertificateList> decideImport,
            ReleaseImport releaseImport,
            Originals originals) {
        super(imports, findings, streams);
        this.imports = imports;
        this.decideImport = decideImport;
        this.releaseImport = releaseImport;
        this.originals = originals;
    }

    @Override
    protected CorrectionForm corrections(ImportJob<CertificateList> job) {
        return new ListCorrections();
    }

    @Operation(operationId = "downloadCertificateImportSource", summary = "Download the file as it came")
    @AnswersFile
    @GetMapping("/{id}/source")
    ResponseEntity<Resource> source(@PathVariable String id) {
        var job = imports.find(id);
        var original = job.original();
        return FileDownload.ofNameOr(
                        job.details().arrival().name(), id, original.sha256(), original.mediaType(), original.charset())
                .of(original.size(), () -> originals.open(original.sha256()));
    }

    @Operation(operationId = "releaseCertificateImport", summary = "Store an import that is held")
    @Answers({202, 409})
    @PostMapping("/{id}/release")
    ResponseEntity<ImportView> release(@PathVariable String id, @RequestBody ReleaseForm form) {
        var reason = RequestFields.requireText("reason", form.reason());
        return imports.answer(id, releaseImport.release(id, reason));
    }

    /** Keeps what has been stored. The reason is optional. */
    @Operation(operationId = "cancelCertificateImport", summary = "Cancel an import; what is stored stays")
    @Answers({200, 202, 409})
    @PostMapping("/{id}/cancel")
    ResponseEntity<ImportView> cancel(
            @PathVariable String id, @RequestBody(required = false) @Nullable CancellationForm form) {
        var faults = new FieldFaults();
        var reason = form == null ? null : faults.optionalText("reason", form.reason());
        RequestFields.rejectIfAny(faults);
        return imports.answer(id, decideImport.cancel(ImportJob.SHARED, id, list -> list.withDecision(reason)));
    }

    /** Certificates that this full list should contain and does not, not even in a rejected row. */
    @Operation(
            operationId = "listAbsentCertificates",
            summary = "List the certificates that a full list should name and does not")
    @GetMapping("/{id}/absent")
    Page<AbsentCertificate> absent(
            @PathVariable String id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit,
            @RequestParam(required = false) @Nullable String after) {
        return absent(id, limit, after, AbsentCertificate::of);
    }

    /** Writes rejected rows as a partial list with the columns of certificates; the upload may have had others. */
    private static final class ListCorrections implements CorrectionForm {

        /** The part that stands for the lines of a file without parts. */
        private static final String LINE = "line";

        @Override
        public List<String> headers() {
            return ListColumns.ALL.stream().map(Header::wording).toList();
        }

        @Override
        public List<String> cells(RowError row) {
            return row.cells();
        }

        @Override
        public String place(RowError row) {
            return row.sheet().equals(LINE) ? String.valueOf(row.row()) : row.sheet() + ", row " + row.row();
        }
    }
}
