package io.certwatch.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;

/** A raw answer; the status is 0 if the server closed the connection without one. */
public record RawAnswer(int status, Map<String, String> headers, String body) {

    private static final String END_OF_HEAD = "\r\n\r\n";

    static RawAnswer parse(byte[] bytes) {
        var text = new String(bytes, ISO_8859_1);
        var end = text.indexOf(END_OF_HEAD);
        if (!text.startsWith("HTTP/1.1 ") || end < 0) return new RawAnswer(0, Map.of(), text);
        var head = text.substring(0, end).split("\r\n");
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var i = 1; i < head.length; i++) {
            var colon = head[i].indexOf(':');
            headers.put(
                    head[i].substring(0, colon), head[i].substring(colon + 1).strip());
        }
        var body = text.substring(end + END_OF_HEAD.length()).getBytes(ISO_8859_1);
        var whole = "chunked".equals(headers.get("Transfer-Encoding")) ? joinChunks(body) : body;
        return new RawAnswer(Integer.parseInt(head[0].substring(9, 12)), headers, new String(whole, UTF_8));
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    private static byte[] joinChunks(byte[] body) {
        var whole = new ByteArrayOutputStream();
        var text = new String(body, ISO_8859_1);
        for (var at = 0; at < text.length(); ) {
            var endOfSize = text.indexOf("\r\n", at);
            var size = endOfSize < 0
                    ? 0
                    : Integer.parseInt(text.substring(at, endOfSize).strip(), 16);
            if (size == 0) break;
            whole.write(body, endOfSize + 2, Math.min(size, body.length - endOfSize - 2));
            at = endOfSize + 2 + size + 2;
        }
        return whole.toByteArray();
    }
}
