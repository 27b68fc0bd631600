package io.certwatch.catalogue.register.web;

import io.certwatch.catalogue.originals.web.SentHeaders;
import io.certwatch.catalogue.register.ListKind;
import io.certwatch.catalogue.register.ReceiveList;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
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

@RestController
class ImportUploadController {

    private static final Pattern SOURCE = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");

    private final ReceiveList receiveList;

    ImportUploadController(ReceiveList receiveList) {
        this.receiveList = receiveList;
    }

    /** The body is the file itself. Its bytes sent again lead to the same import. */
    @Operation(operationId = "uploadCertificateList", summary = "Upload a list of the register")
    @Answers(202)
    @PostMapping("/api/certificates/imports")
    ResponseEntity<ImportView> upload(
            @RequestParam String kind,
            @RequestParam String source,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable MediaType type,
            @RequestHeader HttpHeaders headers,
            HttpServletRequest request) throws IOException {
        if (!SOURCE.matcher(source).matches()) throw RequestProblem.invalid("source", "is not a short name of letters, digits, dots and hyphens");
        var mediaType = type == null ? "" : type.getType() + "/" + type.getSubtype();
        var charset = type == null ? null : type.getParameter("charset");
        var reception = receiveList.receive(request.getInputStream(), mediaType, charset, kind(kind), source, SentHeaders.arrival(headers));
        var location = URI.create("/api/certificates/imports/" + reception.list().id());
        return ResponseEntity.accepted().location(location).body(ImportView.of(reception.list()));
    }

    private static ListKind kind(String kind) {
        for (var known : ListKind.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(kind.toLowerCase(Locale.ROOT))) return known;
        }
        throw RequestProblem.invalid("kind", "is none of full, partial, suspended, revoked");
    }
}
