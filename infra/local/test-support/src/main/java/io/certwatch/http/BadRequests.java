package io.certwatch.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Requests that are invalid at any operation. Each must be answered with a 4xx and a reason. */
public final class BadRequests {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data";
    private static final List<String> FORM_METHODS = List.of("POST", "PUT", "PATCH", "DELETE");
    private static final RequestData DATA = RequestData.read("bad-requests.json");
    private static final List<String> METHODS = DATA.strings("methods");
    private static final List<String> QUERIES = DATA.strings("queries");
    private static final List<String> ACCEPTS = DATA.strings("accepts");
    private static final List<String> TYPES = DATA.strings("types");
    private static final List<String> BODIES = DATA.strings("bodies");

    private final List<BadRequest> requests = new ArrayList<>();

    private BadRequests() {}

    /**
     * @param readable paths of lists
     * @param writable paths that accept a body
     */
    public static List<BadRequest> of(List<String> readable, List<String> writable) {
        var all = new BadRequests();
        readable.forEach(all::addReading);
        writable.forEach(all::addWriting);
        return all.requests;
    }

    private void addReading(String path) {
        METHODS.forEach(method -> add(method, path, "", ""));
        QUERIES.forEach(query -> add("GET", path + "?" + query, "", ""));
        ACCEPTS.forEach(accept -> add("GET", path, "Accept: " + accept, ""));
        List.of("/%00", "/%", "/%zz", "/%ff", "/a|b", "/..", "/%2e%2e", "/%2F", "/;x=1", "/" + "x".repeat(7_000))
                .forEach(end -> add("GET", path + end, "", ""));
        add("GET", path, "X-Long: " + "x".repeat(20_000), "");
        add("GET", path, "X-Bad\u0001: x", "");
        add("GET", path, "If-Match: nonsense", "");
        add("GET", path, "If-Match: \u0085", "");
        add("GET", path, "Accept: \u0085", "");
        add("GET", path, "Authorization: \u0085", "");
        add("GET", path, "If-Modified-Since: nonsense", "");
        add("GET", path, "Range: bytes=9-1,x", "");
        add("GET", path, "Content-Length: -1", "");
        add("GET", path, "Content-Length: x", "");
        add("GET", path, "Transfer-Encoding: nonsense", "");
    }

    private void addWriting(String path) {
        METHODS.forEach(method -> add(method, path, "", ""));
        ACCEPTS.forEach(accept -> addBody(path, JSON, "Accept: " + accept, "{"));
        TYPES.forEach(type -> addBody(path, type, "", "a: 1\n"));
        BODIES.forEach(body -> addBody(path, JSON, "", body));
        for (var form : List.of("%", "a=%zz&b", "a=%00", "%00=1", "&&&=")) {
            FORM_METHODS.forEach(method -> addBody(method, path, FORM, "", form));
        }
        addForms(path);
    }

    private void addForms(String path) {
        var type = PARTS + "; boundary=x";
        addBody(path, type, "", "--x\r\n");
        addBody(path, type, "", part("file", "a.csv", "sku"));
        addBody(path, type, "", part("file", "交".repeat(140) + ".csv", "sku") + "--x--\r\n");
        addBody(path, type, "", part("file", "x".repeat(20_000) + ".csv", "sku") + "--x--\r\n");
        addBody(path, type, "", part("other", "a.csv", "sku") + "--x--\r\n");
        addBody(path, type, "", part("file", "a\u0001.csv", "") + "--x--\r\n");
        addBody(path, type, "", "--x\r\nnonsense\r\n\r\nsku\r\n--x--\r\n");
        addBody(path, type, "", part("file", "a.csv", "sku").repeat(5_000) + "--x--\r\n");
        addBody(path, PARTS, "", part("file", "a.csv", "sku") + "--x--\r\n");
        addBody(path, PARTS + "; boundary=" + "x".repeat(500), "", part("file", "a.csv", "sku") + "--x--\r\n");
    }

    private static String part(String name, String file, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file + "\"\r\n\r\n"
                + content + "\r\n";
    }

    private void addBody(String path, String type, String header, String body) {
        addBody("POST", path, type, header, body);
    }

    private void addBody(String method, String path, String type, String header, String body) {
        add(
                method,
                path,
                "Content-Type: " + type + "\r\nContent-Length: " + body.getBytes(UTF_8).length
                        + (header.isEmpty() ? "" : "\r\n" + header),
                body);
    }

    private void add(String method, String target, String headers, String body) {
        var bytes = new ByteArrayOutputStream();
        var head = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + (headers.isEmpty() ? "" : headers + "\r\n") + "\r\n";
        bytes.writeBytes(head.getBytes(UTF_8));
        bytes.writeBytes(body.getBytes(UTF_8));
        requests.add(new BadRequest(shorten(method + " " + target + " " + headers + " " + body), bytes.toByteArray()));
    }

    private static String shorten(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= 120 ? line : line.substring(0, 120) + "…";
    }
}
