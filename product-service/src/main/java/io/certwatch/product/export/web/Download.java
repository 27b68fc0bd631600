package io.certwatch.product.export.web;

import io.certwatch.product.export.TableWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Streams a table to the client. A failure breaks the connection, so that no client takes a partial table for the
 * whole.
 */
public final class Download {

    private static final int BUFFER = 1 << 16;

    private Download() {}

    public interface Writing {
        void into(TableWriter table) throws IOException;
    }

    public static void of(String name, Format format, LocalDate today, HttpServletResponse response, Writing writing)
            throws IOException {
        var file = name + "-" + today + "." + format.name().toLowerCase(Locale.ROOT);
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        var table = format.open(out, name);
        try {
            writing.into(table);
        } catch (IOException | RuntimeException broken) {
            if (!response.isCommitted()) response.reset();
            throw broken;
        }
        table.close();
        out.flush();
    }
}
