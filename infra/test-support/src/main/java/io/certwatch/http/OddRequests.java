package io.certwatch.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Creates requests with unusual values for every operation of an OpenAPI document. The same seed creates the same requests.
 */
public final class OddRequests {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "99999999999999999999",
            "2147483648",
            "9223372036854775807",
            "NaN",
            "1e400",
            "null",
            "true",
            "undefined",
            "x",
            "X-1",
            "2024-02-30",
            "0000-00-00",
            "-999999999-01-01",
            "+999999999-12-31",
            "2023-07-03",
            "2023-2",
            "ON_MARKET",
            "REQUIRED",
            "OPEN",
            "SCP-02",
            "路由器",
            "🛡️",
            "\u202Etxt",
            "\uFEFF",
            "\uD800",
            "a\tb",
            "a\r\nb",
            "\u0001",
            "\u007f",
            "%",
            "%00",
            "$where",
            "a.b",
            "$",
            "..",
            "*",
            "[",
            "(",
            "\\",
            "'",
            "\"",
            "<x>",
            "{\"$gt\": 1}",
            "AAAAAA",
            "bnVsbA",
            "==",
            "-",
            "_",
            "~",
            "~VVNHLzYwMDA",
            "x".repeat(300),
            "路".repeat(1_200),
            "1,2,,3",
            "2023-07-03T00:00:00Z");
    private static final List<String> BODIES = List.of(
            "",
            "{}",
            "[]",
            "[{}]",
            "[null]",
            "null",
            "0",
            "\"x\"",
            "{\"\":1}",
            "{\"a\":{\"b\":[{}]}}",
            "[[[[]]]]",
            "{\"sku\":\"a\\u0000b\",\"name\":{\"zh\":\"\\u0000\"}}",
            "{\"sku\":1,\"name\":[]}",
            "{\"sku\":\"A\",\"name\":{\"zh\":\"x\"},\"specs\":{\"a\\u0000\":\"1\",\"$x\":\"1\",\"a.b\":\"1\",\"\":\"\"}}",
            "{\"sku\":\"A\",\"name\":{\"zh\":\"x\"},\"market\":{\"status\":\"PLANNED\",\"entryDate\":\"-999999999-01-01\"}}",
            "{\"id\":\"\\u0000\",\"by\":\"\\u0000\",\"reason\":\"\\u0000\"}",
            "{\"by\":\"\\ud800\",\"reason\":\"\\ud800\"}",
            "{\"vendor\":\"\\u0000\",\"name\":\"\\u0000\",\"email\":\"a@b.c\",\"language\":\"en\"}",
            "{\"vendor\":\"v\",\"name\":\"n\",\"email\":\"a@b.example\\r\\nBcc: x@y.example\",\"language\":\"en\"}",
            "{\"url\":\"http://[\",\"address\":\"::\"}");
    private static final List<String> TYPES = List.of(
            "application/json",
            "text/csv",
            "text/html",
            "application/merge-patch+json",
            "application/pdf",
            "multipart/form-data; boundary=x");
    private static final List<String> HEADERS = List.of(
            "",
            "",
            "Accept: application/json",
            "Accept: text/csv",
            "If-Match: *",
            "If-Match: \"1\"",
            "If-Match: W/\"x\", \"",
            "If-None-Match: *",
            "Last-Event-ID: x",
            "Accept-Language: zh-Hant-x-\u007f",
            "Content-Encoding: gzip",
            "X-HTTP-Method-Override: DELETE",
            "Range: bytes=5-");

    private final Random random;
    private final List<BadRequest> requests = new ArrayList<>();

    private OddRequests(long seed) {
        this.random = new Random(seed);
    }

    public static List<BadRequest> of(JsonNode openApi, long seed, int perOperation) {
        var all = new OddRequests(seed);
        openApi.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> {
                            for (var i = 0; i < perOperation; i++) {
                                all.add(
                                        operation.getKey().toUpperCase(Locale.ROOT),
                                        path.getKey(),
                                        operation.getValue());
                            }
                        }));
        return all.requests;
    }

    private void add(String method, String path, JsonNode operation) {
        var target = new StringBuilder(path);
        for (var brace = target.indexOf("{"); brace >= 0; brace = target.indexOf("{")) {
            target.replace(brace, target.indexOf("}") + 1, encoded(oneOf(VALUES)));
        }
        var query = names(operation)
                .filter(_ -> random.nextInt(3) == 0)
                .flatMap(this::values)
                .collect(joining("&"));
        if (!query.isEmpty()) {
            target.append('?').append(query);
        }
        var body = method.equals("GET") ? "" : oneOf(BODIES);
        var head = "Connection: close\r\nHost: x\r\n" + line(oneOf(HEADERS)) + (method.equals("GET") ? "" : type(body));
        requests.add(new BadRequest(
                (method + " " + target + " " + head.substring(28).replaceAll("\\s+", " ") + body).strip(),
                (method + " " + target + " HTTP/1.1\r\n" + head + "\r\n" + body).getBytes(UTF_8)));
    }

    private String type(String body) {
        var type = random.nextInt(4) > 0 ? TYPES.getFirst() : oneOf(TYPES);
        return line("Content-Type: " + type) + line("Content-Length: " + body.getBytes(UTF_8).length);
    }

    private static Stream<String> names(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString("").equals("query"))
                .map(parameter -> parameter.path("name").asString(""));
    }

    /** Once, or twice. */
    private Stream<String> values(String name) {
        return Stream.generate(() -> name + "=" + encoded(oneOf(VALUES))).limit(random.nextInt(8) == 0 ? 2 : 1);
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String line(String header) {
        return header.isEmpty() ? "" : header + "\r\n";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }
}
