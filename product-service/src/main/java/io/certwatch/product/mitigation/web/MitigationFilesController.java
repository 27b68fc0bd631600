package io.certwatch.product.mitigation.web;

import io.certwatch.importjob.web.ImportResource;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.platform.web.FileDownload;
import io.certwatch.product.mitigation.KeepMitigationFile;
import io.certwatch.product.upload.FileName;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The evidence of mitigation files. Nothing checks it for malware. */
@RestController
@RequestMapping(MitigationsController.PATH + "/{id}/files")
class MitigationFilesController {

    private final KeepMitigationFile keepFile;
    private final CurrentCompany company;
    private final CurrentCaller caller;
    private final MitigationViews views;

    MitigationFilesController(
            KeepMitigationFile keepFile, CurrentCompany company, CurrentCaller caller, MitigationViews views) {
        this.keepFile = keepFile;
        this.company = company;
        this.caller = caller;
        this.views = views;
    }

    static String path(UUID mitigation, UUID file) {
        return MitigationsController.PATH + "/" + mitigation + "/files/" + file;
    }

    /** The body is the file itself. Its content decides what it is, not its name and not its media type. */
    @Operation(
            operationId = "addMitigationFile",
            summary = "Add evidence to a mitigation file: a PDF, or a PNG or JPEG picture, of at most 10 MiB. It is not"
                    + " checked for malware",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.IMAGE_PNG_VALUE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.IMAGE_JPEG_VALUE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @Answers({201, 409, 415})
    @PostMapping
    ResponseEntity<MitigationView> add(
            @PathVariable UUID id,
            @Parameter(description = "The name of the file", example = "notice.pdf")
                    @RequestParam(required = false)
                    @Nullable
                    String name,
            @Parameter(description = "The id of the correction that it shows; what was found if missing")
                    @RequestParam(required = false)
                    @Nullable
                    UUID correction,
            HttpServletRequest request)
            throws IOException {
        var named = FileName.of(name);
        var added = keepFile.add(
                company.id(),
                id,
                correction,
                named == null ? id.toString() : named.value(),
                ImportResource.requireContent(request.getInputStream()),
                caller.get().author(null));
        var mitigation = added.mitigation();
        return ResponseEntity.created(URI.create(path(id, added.file())))
                .eTag(EntityTag.of(mitigation.revision()))
                .body(views.of(mitigation));
    }

    /** Never with the media type of its content, so that no browser shows it. */
    @Operation(
            operationId = "downloadMitigationFile",
            summary = "Download evidence, also if it was withdrawn, after its bytes were compared with their hash")
    @GetMapping("/{file}")
    ResponseEntity<Resource> download(@PathVariable UUID id, @PathVariable UUID file) throws IOException {
        var found = keepFile.intact(company.id(), id, file);
        return new FileDownload(found.sha256(), "", null, found.name()).of(found.size(), () -> keepFile.open(found));
    }

    @Operation(operationId = "withdrawMitigationFile", summary = "Withdraw evidence; it stays on record as withdrawn")
    @Answers({200, 409, 428})
    @DeleteMapping("/{file}")
    ResponseEntity<MitigationView> withdraw(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return views.answer(keepFile.withdraw(
                company.id(),
                id,
                file,
                EntityTag.requireRevision(ifMatch),
                caller.get().author(null)));
    }
}
