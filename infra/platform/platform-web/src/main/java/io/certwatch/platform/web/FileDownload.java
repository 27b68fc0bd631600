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

    public static final String TSV = "text/tab-separated-values";
    public static final String XLS = "application/vnd.ms-excel";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** The media types that are answered, with the extensions of their files; any other is answered as bytes. */
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry(MediaType.APPLICATION_JSON_VALUE, ".json"),
            Map.entry(MediaType.TEXT_HTML_VALUE, ".html"),
            Map.entry(MediaType.APPLICATION_XHTML_XML_VALUE, ".xhtml"),
            Map.entry("text/csv", ".csv"),
            Map.entry(TSV, ".tsv"),
            Map.entry(MediaType.TEXT_PLAIN_VALUE, ".txt"),
            Map.entry(MediaType.APPLICATION_PDF_VALUE, ".pdf"),
            Map.entry(XLS, ".xls"),
            Map.entry(XLSX, ".xlsx"),
            Map.entry(DOCX, ".docx"));

    /** Uses {@code otherwise} and the extension of the media type if the file has no name. */
    public static FileDownload ofNameOr(
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

    /** The declared charset may be invalid. */
    private MediaType type() {
        if (!ENDINGS.containsKey(mediaType)) return MediaType.APPLICATION_OCTET_STREAM;
        try {
            var type = MediaType.parseMediaType(mediaType);
            return charset == null ? type : new MediaType(type, Charset.forName(charset));
        } catch (IllegalArgumentException unheardOf) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
