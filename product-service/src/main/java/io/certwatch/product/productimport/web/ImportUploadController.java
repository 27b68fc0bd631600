package io.certwatch.product.productimport.web;

import io.certwatch.importjob.ReceiveImport;
import io.certwatch.importjob.ReceiveImport.Upload;
import io.certwatch.importjob.web.ImportResource;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.product.productimport.InventoryExport;
import io.certwatch.product.productimport.reading.ReadingInstructions;
import io.certwatch.product.productimport.reading.web.CollectInstructions;
import io.certwatch.product.productimport.reading.web.MappingForm;
import io.certwatch.product.productimport.reading.web.ReadingParameters;
import io.certwatch.product.upload.FileName;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes exports of any size. The response has the address of the import's progress. */
@RestController
@RequestMapping(ImportView.PATH)
class ImportUploadController {

    private final ReceiveImport<InventoryExport> receiveImport;
    private final CollectInstructions instructions;
    private final CurrentCompany company;
    private final CurrentCaller caller;
    private final ImportResource<InventoryExport, ImportView> imports;

    ImportUploadController(
            ReceiveImport<InventoryExport> receiveImport,
            CollectInstructions instructions,
            CurrentCompany company,
            CurrentCaller caller,
            ImportResource<InventoryExport, ImportView> imports) {
        this.receiveImport = receiveImport;
        this.instructions = instructions;
        this.company = company;
        this.caller = caller;
        this.imports = imports;
    }

    /**
     * The body is the file itself; a name is optional. A repeated upload of a file in progress returns the same
     * import; if it has ended, the file is imported again, because products may have changed since.
     */
    @Operation(
            operationId = "uploadImport",
            summary = "Upload an export of the inventory",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = CollectInstructions.CSV,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = CollectInstructions.XLSX,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @Answers({202, 200})
    @PostMapping
    ResponseEntity<ImportView> upload(
            @ParameterObject @ModelAttribute ReadingParameters said,
            @RequestParam(defaultValue = "false") boolean full,
            @RequestParam(required = false) @Nullable String name,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable MediaType type,
            HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        return receive(request.getInputStream(), FileName.of(name), instructions.of(said, type, name), full);
    }

    /** Takes a form instead, where the file has a name and the mapping may be a part. */
    @Operation(operationId = "uploadImport", summary = "Upload an export of the inventory")
    @Answers({202, 200})
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportView> upload(
            @ParameterObject @ModelAttribute ReadingParameters said,
            @RequestParam(defaultValue = "false") boolean full,
            @RequestParam(required = false) @Nullable String name,
            @RequestPart MultipartFile file,
            @RequestPart(name = "instructions", required = false) @Nullable MappingForm corrected)
            throws IOException {
        try (var bytes = file.getInputStream()) {
            return receive(
                    bytes,
                    FileName.of(name == null ? file.getOriginalFilename() : name),
                    instructions.of(said, corrected, file),
                    full);
        }
    }

    private ResponseEntity<ImportView> receive(
            InputStream body, @Nullable FileName name, ReadingInstructions said, boolean full) throws IOException {
        var export = InventoryExport.receive(caller.get().author(null), name, said, full);
        return imports.answer(receiveImport.receive(
                ImportResource.requireContent(body),
                new Upload<>(
                        company.id(), export, MediaType.APPLICATION_OCTET_STREAM_VALUE, null, export.instructions())));
    }
}
