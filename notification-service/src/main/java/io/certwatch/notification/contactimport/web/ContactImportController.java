package io.certwatch.notification.contactimport.web;

import io.certwatch.importjob.DecideImport;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Originals;
import io.certwatch.importjob.RowError;
import io.certwatch.importjob.RowFindings;
import io.certwatch.importjob.web.CorrectionForm;
import io.certwatch.importjob.web.ImportController;
import io.certwatch.importjob.web.ImportResource;
import io.certwatch.notification.contactimport.ContactFile;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.stream.EventStreams;
import io.certwatch.platform.web.CurrentCompany;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the imports of contacts of the caller's company. */
@RestController
@RequestMapping(ContactImportView.PATH)
class ContactImportController extends ImportController<ContactFile, ContactImportView> {

    /** Faulty rows under the headers of their list, as a table that can be corrected and uploaded. */
    private record ContactCorrections(ContactFile file) implements CorrectionForm {

        @Override
        public List<String> headers() {
            return file.headers();
        }

        @Override
        public List<String> cells(RowError row) {
            return IntStream.range(0, headers().size())
                    .mapToObj(
                            column -> column < row.cells().size() ? row.cells().get(column) : "")
                    .toList();
        }

        @Override
        public String place(RowError row) {
            return row.sheet().isEmpty() ? String.valueOf(row.row()) : "'" + row.sheet() + "' " + row.row();
        }
    }

    private final ImportResource<ContactFile, ContactImportView> imports;
    private final DecideImport<ContactFile> decideImport;
    private final Originals originals;
    private final CurrentCompany company;

    ContactImportController(
            ImportResource<ContactFile, ContactImportView> imports,
            RowFindings findings,
            EventStreams streams,
            DecideImport<ContactFile> decideImport,
            Originals originals,
            CurrentCompany company) {
        super(imports, findings, streams);
        this.imports = imports;
        this.decideImport = decideImport;
        this.originals = originals;
        this.company = company;
    }

    @Override
    protected CorrectionForm corrections(ImportJob<ContactFile> job) {
        return new ContactCorrections(job.details());
    }

    /** The uploaded file, unchanged. */
    @Operation(operationId = "downloadContactImportSource", summary = "Download the uploaded list of contacts")
    @Answers(media = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @GetMapping("/{id}/source")
    ResponseEntity<Resource> source(@PathVariable String id) {
        return imports.source(id, originals);
    }

    @Operation(operationId = "cancelContactImport", summary = "Cancel an import; stored contacts stay")
    @Answers({200, 202, 409})
    @PostMapping("/{id}/cancel")
    ResponseEntity<ContactImportView> cancel(@PathVariable String id) {
        return imports.answer(id, decideImport.cancel(company.id(), id));
    }
}
