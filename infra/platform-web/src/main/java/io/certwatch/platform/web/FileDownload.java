package io.certwatch.platform.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A stored file as a download, with its hash; browsers save it and do not show it.
 *
 * @param name the file name; empty if unknown
 */
public record FileDownload(
        String sha256, String mediaType, @Nullable String charset, String name) {

    private static final Map<String, String> ENDINGS = Map.of(
            "application/json", ".json",
            "text/html", ".html",
            "text/csv", ".csv",
            "application/pdf", ".pdf",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");

    /** Uses {@code otherwise} and the extension of the media type if the file has no name. */
    public static FileDownload named(
            @Nullable String name, String otherwise, String sha256, String mediaType, @Nullable String charset) {
        return new FileDownload(
                sha256, mediaType, charset, name == null ? otherwise + ENDINGS.getOrDefault(mediaType, "") : name);
    }

    /** The value of {@code Repr-Digest} (RFC 9530). */
    public static String digest(String sha256) {
        var hash = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
        return "sha-256=:" + hash + ":";
    }

    public ResponseEntity<Resource> of(long size, InputStreamSource bytes) {
        return ResponseEntity.ok()
                .eTag(sha256)
                .contentType(type())
                .contentLength(size)
                .header("Repr-Digest", digest(sha256))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(bytes));
    }

    /** The declared media type may be invalid. */
    private MediaType type() {
        try {
            if (mediaType.isEmpty()) return MediaType.APPLICATION_OCTET_STREAM;
            var type = MediaType.parseMediaType(mediaType);
            return charset == null ? type : new MediaType(type, Charset.forName(charset));
        } catch (IllegalArgumentException unheardOf) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
