package io.certwatch.product.obligation.answer.web;

import io.certwatch.product.obligation.answer.GivenAnswer.SentScan;
import io.certwatch.product.upload.FileName;
import io.certwatch.product.upload.ScanType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A form with its files, read as it comes: anybody with a link may send one, so fields stay short, and nothing but scans
 * of a bounded size reaches the disk. The whole body is bounded by {@code certwatch.web.large-bodies}.
 *
 * @param fields also those of the query
 * @param scans by the name of the field
 * @param faults of files, by the name of the field: the key of a message
 */
record SentForm(MultiValueMap<String, String> fields, Map<String, SentScan> scans, Map<String, String> faults)
        implements AutoCloseable {

    private static final int LARGEST_SCAN = 10 * 1024 * 1024;

    /** More than the longest text may have, so that a longer one is noticed. */
    private static final int LONGEST_FIELD = 16_384;

    private static final int MOST_PARTS = 4_000;
    private static final int LONGEST_HEAD = 2_048;
    private static final String MULTIPART = "multipart/";

    /** Of fields only. */
    static SentForm of(MultiValueMap<String, String> fields) {
        return new SentForm(fields, new HashMap<>(), new HashMap<>());
    }

    /** @throws MultipartException if the form cannot be read */
    static SentForm read(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        if (type == null || !type.strip().regionMatches(true, 0, MULTIPART, 0, MULTIPART.length())) {
            var fields = new LinkedMultiValueMap<String, String>();
            request.getParameterMap().forEach((name, values) -> fields.addAll(name, List.of(values)));
            return of(fields);
        }
        var query = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build();
        var form = new SentForm(new LinkedMultiValueMap<>(query.getQueryParams()), new HashMap<>(), new HashMap<>());
        try {
            form.readParts(request);
            return form;
        } catch (FileUploadException | FileUploadIOException malformed) {
            form.close();
            throw new MultipartException("The form cannot be read: " + malformed.getMessage(), malformed);
        } catch (IOException | RuntimeException failed) {
            form.close();
            throw failed;
        }
    }

    private void readParts(HttpServletRequest request) throws IOException, FileUploadException {
        var reader = new FileUpload();
        reader.setHeaderEncoding(StandardCharsets.UTF_8.name());
        reader.setPartHeaderSizeMax(LONGEST_HEAD);
        var parts = reader.getItemIterator(new ServletRequestContext(request));
        for (var count = 0; parts.hasNext(); count++) {
            if (count == MOST_PARTS) throw new FileUploadException("more than " + MOST_PARTS + " parts");
            var part = parts.next();
            try (var content = part.openStream()) {
                if (part.isFormField()) {
                    var text = content.readNBytes(LONGEST_FIELD);
                    fields.add(part.getFieldName(), new String(text, StandardCharsets.UTF_8));
                } else {
                    keep(part, content);
                }
            }
        }
    }

    /** A browser sends an empty part without a name where no file was chosen. */
    private void keep(FileItemStream part, InputStream content) throws IOException {
        var head = content.readNBytes(ScanType.HEAD);
        var name = FileName.of(part.getName());
        if (head.length == 0 && name == null) return;
        var field = part.getFieldName();
        if (ScanType.of(head).isEmpty()) {
            faults.put(field, "answer.fault.file");
            return;
        }
        if (scans.containsKey(field)) return;
        var file = Files.createTempFile("answer-", ".scan");
        scans.put(field, new SentScan(name == null ? field : name.value(), file));
        if (!copy(head, content, file)) faults.put(field, "answer.fault.large");
    }

    /** False if it is too large. */
    private static boolean copy(byte[] head, InputStream content, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            out.write(head);
            var left = LARGEST_SCAN - head.length;
            var buffer = new byte[8_192];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                if (read > left) return false;
                out.write(buffer, 0, read);
                left -= read;
            }
            return true;
        }
    }

    /** Whether one was chosen, readable or not. */
    boolean hasFile(String field) {
        return scans.containsKey(field) || faults.containsKey(field);
    }

    @Nullable
    SentScan scan(String field) {
        return scans.get(field);
    }

    @Override
    public void close() throws IOException {
        for (var scan : scans.values()) Files.deleteIfExists(scan.content());
    }
}
