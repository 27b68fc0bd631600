package io.certwatch.catalogue.register.web;

import static java.util.stream.Collectors.joining;

import io.certwatch.catalogue.originals.web.SentHeaders;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.catalogue.register.CertificateList;
import io.certwatch.catalogue.register.ListKind;
import io.certwatch.catalogue.register.ReceiveList;
import io.certwatch.importjob.web.ImportResource;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Receives published lists; the response links to the import. */
@RestController
class ImportUploadController {

    private static final String KINDS =
            Arrays.stream(ListKind.values()).map(ListKind::name).collect(joining(", "));

    private static final Pattern SOURCE = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReceiveList receiveList;
    private final ImportResource<CertificateList, ImportView> imports;

    ImportUploadController(ReceiveList receiveList, ImportResource<CertificateList, ImportView> imports) {
        this.receiveList = receiveList;
        this.imports = imports;
    }

    /** The body is the file. Uploading the same bytes again returns the same import as long as they would change nothing. */
    @Operation(
            operationId = "uploadCertificateList",
            summary = "Upload a list of the register",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.TEXT_HTML_VALUE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @Answers({202, 200})
    @PostMapping(ImportView.PATH)
    ResponseEntity<ImportView> upload(
            @RequestParam
                    @Schema(
                            description = "What the list claims to be",
                            allowableValues = {"FULL", "PARTIAL", "SUSPENDED", "REVOKED"})
                    String kind,
            @RequestParam @Schema(description = "A short name of who publishes it", example = "cac") String source,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable MediaType type,
            @RequestHeader HttpHeaders headers,
            HttpServletRequest request)
            throws IOException {
        if (!SOURCE.matcher(source).matches())
            throw RequestProblem.invalid("source", ProblemText.of("problem.no-list-source"));
        var mediaType = type == null ? "" : type.getType() + "/" + type.getSubtype();
        var charset = type == null ? null : type.getParameter("charset");
        return imports.answer(receiveList.receive(
                ImportResource.requireContent(request.getInputStream()),
                mediaType,
                charset,
                kind(kind),
                source,
                SentHeaders.arrival(headers),
                null));
    }

    private static ListKind kind(String kind) {
        for (var known : ListKind.values()) {
            if (known.name().equals(kind.toUpperCase(Locale.ROOT))) return known;
        }
        throw RequestProblem.invalid("kind", ProblemText.of("problem.no-list-kind", KINDS, kind));
    }
}
