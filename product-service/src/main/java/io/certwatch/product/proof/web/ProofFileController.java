package io.certwatch.product.proof.web;

import io.certwatch.importjob.web.ImportResource;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.platform.web.FileDownload;
import io.certwatch.product.proof.KeepProofFile;
import io.certwatch.product.upload.FileName;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The scans of proofs. Nothing checks them for malware. */
@RestController
@RequestMapping(ProofsController.PATH + "/{id}/file")
class ProofFileController {

    private final KeepProofFile keepProofFile;
    private final CurrentCompany company;
    private final CurrentCaller caller;
    private final ProofViews views;

    ProofFileController(KeepProofFile keepProofFile, CurrentCompany company, CurrentCaller caller, ProofViews views) {
        this.keepProofFile = keepProofFile;
        this.company = company;
        this.caller = caller;
        this.views = views;
    }

    static String path(UUID proof) {
        return ProofsController.PATH + "/" + proof + "/file";
    }

    /** The body is the file itself. Its content decides what it is, not its name and not its media type. */
    @Operation(
            operationId = "putProofFile",
            summary = "Keep the scan of a proof: a PDF, or a PNG or JPEG picture, of at most 10 MiB. It is not checked"
                    + " for malware",
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
    @Answers({200, 409, 415, 428})
    @PutMapping
    ResponseEntity<ProofView> put(
            @PathVariable UUID id,
            @Parameter(description = "The name of the file", example = "certificate.pdf")
                    @RequestParam(required = false)
                    @Nullable
                    String name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            HttpServletRequest request)
            throws IOException {
        var named = FileName.of(name);
        var proof = keepProofFile.keep(
                company.id(),
                id,
                EntityTag.requireRevision(ifMatch),
                named == null ? id.toString() : named.value(),
                ImportResource.requireContent(request.getInputStream()),
                caller.get().author(null));
        return views.answer(proof);
    }

    /** Never with the media type of its content, so that no browser shows it. */
    @Operation(
            operationId = "downloadProofFile",
            summary = "Download the scan of a proof, after its bytes were compared with their hash")
    @GetMapping
    ResponseEntity<Resource> download(@PathVariable UUID id) throws IOException {
        var file = keepProofFile.intact(company.id(), id);
        return new FileDownload(file.sha256(), "", null, file.name()).of(file.size(), () -> keepProofFile.open(file));
    }
}
