package io.certwatch.catalogue.watching.web;

import io.certwatch.catalogue.register.Original;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Fetched bytes as a file, with the hash by which they are kept. */
final class Download {

    private Download() {}

    static ResponseEntity<Resource> of(Original original, URI from, InputStreamSource bytes) {
        var hash = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(original.sha256()));
        return ResponseEntity.ok()
                .eTag(original.sha256())
                .contentType(type(original))
                .contentLength(original.size())
                .header("Repr-Digest", "sha-256=:" + hash + ":")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name(original, from), StandardCharsets.UTF_8).build().toString())
                .body(new InputStreamResource(bytes));
    }

    /** What the other side called it may be no media type at all. */
    private static MediaType type(Original original) {
        try {
            if (original.mediaType().isEmpty()) return MediaType.APPLICATION_OCTET_STREAM;
            var type = MediaType.parseMediaType(original.mediaType());
            return original.charset() == null ? type : new MediaType(type, Charset.forName(original.charset()));
        } catch (IllegalArgumentException unheardOf) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    private static String name(Original original, URI from) {
        var path = from.getPath() == null ? "" : from.getPath();
        var last = path.substring(path.lastIndexOf('/') + 1);
        return last.isBlank() ? original.sha256().substring(0, 16) : last;
    }
}
