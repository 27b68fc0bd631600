package io.certwatch.catalogue.fetching.http;

import io.certwatch.catalogue.fetching.Fetch;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** The body of a response, which is read completely or rejected. */
record Body(URI address, ClassicHttpResponse response, Connections connections) {

    Fetch take(Visit visit) throws IOException {
        long limit = visit.limits().maxBytes();
        var entity = response.getEntity();
        if (entity != null && entity.getContentLength() > limit) return tooLarge(visit);
        var packing = String.valueOf(Visit.value(response, HttpHeaders.CONTENT_ENCODING))
                .strip()
                .toLowerCase(Locale.ROOT);
        boolean gzip = packing.equals("gzip") || packing.equals("x-gzip");
        if (!gzip && !packing.equals("null") && !packing.equals("identity") && !packing.isEmpty()) {
            return visit.outcomes()
                    .ofFailure(
                            Fetch.Failure.UNEXPECTED_ANSWER,
                            "the content is compressed as " + packing + ", which was not requested");
        }
        if (!store(entity, gzip, limit, visit)) return tooLarge(visit);
        if (connections.moreThanAnnounced()) {
            return visit.outcomes()
                    .ofFailure(
                            Fetch.Failure.BROKEN_OFF,
                            "the server sent more than the length that it announced, so the content would be cut off");
        }
        var type = type();
        return visit.outcomes()
                .ofContent(
                        visit.spool(),
                        visit.lastSeen(),
                        address,
                        type == null ? "" : type.getMimeType().toLowerCase(Locale.ROOT),
                        charset(type),
                        headers());
    }

    /** Does not close the streams: closing would read an endless body to its end. */
    private static boolean store(@Nullable HttpEntity entity, boolean gzip, long limit, Visit visit)
            throws IOException {
        var carried = BoundedInputStream.builder()
                .setInputStream(entity == null ? InputStream.nullInputStream() : entity.getContent())
                .setMaxCount(limit + 1)
                .get();
        return visit.spool().take(gzip ? new GZIPInputStream(carried) : carried, limit) && carried.getCount() <= limit;
    }

    private static Fetch tooLarge(Visit visit) {
        return visit.outcomes()
                .ofRefusal(
                        Fetch.Refusal.TOO_LARGE,
                        "it is larger than " + visit.limits().maxBytes() + " bytes");
    }

    private @Nullable ContentType type() {
        return ContentType.parseLenient(Visit.value(response, HttpHeaders.CONTENT_TYPE));
    }

    /** As declared, even if unknown; the reader decides. */
    private static @Nullable String charset(@Nullable ContentType type) {
        return type == null ? null : type.getParameter("charset");
    }

    private Map<String, List<String>> headers() {
        var headers = new TreeMap<String, List<String>>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(String.valueOf(header.getValue()));
        }
        return headers;
    }
}
