package io.certwatch.notification.contactimport.web;

import io.certwatch.importjob.ReceiveImport;
import io.certwatch.importjob.ReceiveImport.Upload;
import io.certwatch.importjob.web.ImportResource;
import io.certwatch.notification.contactimport.ContactFile;
import io.certwatch.notification.vocabulary.ProblemText;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes lists of contacts. The response has the address of the import's progress. */
@RestController
@RequestMapping(ContactImportView.PATH)
class ContactUploadController {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What no file with rows is sent as. */
    private static final List<MediaType> NO_FILES =
            List.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_JSON);

    private final ReceiveImport<ContactFile> receiveImport;
    private final CurrentCompany company;
    private final ImportResource<ContactFile, ContactImportView> imports;

    ContactUploadController(
            ReceiveImport<ContactFile> receiveImport,
            CurrentCompany company,
            ImportResource<ContactFile, ContactImportView> imports) {
        this.receiveImport = receiveImport;
        this.company = company;
        this.imports = imports;
    }

    /** The body is the file itself. A repeated upload of a file in progress is the same import. */
    @Operation(
            operationId = "uploadContacts",
            summary = "Upload a list of contacts",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary"))
                            }))
    @Answers({202, 200})
    @PostMapping
    ResponseEntity<ContactImportView> upload(
            @RequestParam(defaultValue = "false")
                    @Schema(
                            description =
                                    "Whether the company vouches for the addresses, which then need no confirmation")
                    boolean vouched,
            @RequestParam(required = false) @Schema(description = "Of the file") @Size(max = 200) @Nullable String name,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable MediaType type,
            HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        if (type != null && NO_FILES.stream().anyMatch(none -> none.includes(type))) {
            throw new HttpMediaTypeNotSupportedException(
                    type, List.of(MediaType.parseMediaType(CSV), MediaType.parseMediaType(XLSX)));
        }
        var faults = new FieldFaults();
        var file = ContactFile.receive(faults.optionalLine("name", name), vouched);
        RequestFields.rejectIfAny(faults);
        return imports.answer(receiveImport.receive(
                ImportResource.requireContent(request.getInputStream()),
                new Upload<>(
                        company.id(),
                        file,
                        type == null ? "" : type.getType() + "/" + type.getSubtype(),
                        charset(type),
                        String.valueOf(vouched))));
    }

    private static @Nullable String charset(@Nullable MediaType type) {
        try {
            var charset = type == null ? null : type.getCharset();
            return charset == null ? null : Charset.forName(charset.name()).name();
        } catch (IllegalArgumentException unknown) {
            throw RequestProblem.invalid("Content-Type", ProblemText.of("problem.charset"));
        }
    }
}
