package io.certwatch.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Holds an answer back until it is kept. */
final class RecordedResponse extends ContentCachingResponseWrapper {

    static final String REPLAYED = "Idempotency-Replayed";

    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CACHE_CONTROL, HttpHeaders.CONTENT_LANGUAGE);

    RecordedResponse(HttpServletResponse response) {
        super(response);
    }

    boolean isSuccess() {
        return HttpStatusCode.valueOf(getStatus()).is2xxSuccessful();
    }

    KeptAnswer answer() {
        var headers = new TreeMap<String, String>();
        if (getContentType() != null) headers.put(HttpHeaders.CONTENT_TYPE, getContentType());
        for (var name : KEPT_HEADERS) {
            var value = getHeader(name);
            if (value != null) headers.put(name, value);
        }
        return new KeptAnswer(getStatus(), headers, getContentAsByteArray());
    }

    static void replay(KeptAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }
}
