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

    private static final String HEAD = "Connection: close\r\nHost: localhost\r\n";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final RequestData DATA = RequestData.read("odd-requests.json");
    private static final List<String> VALUES = DATA.strings("values");
    private static final List<String> BODIES = DATA.strings("bodies");
    private static final List<String> TYPES = DATA.strings("types");
    private static final List<String> HEADERS = DATA.strings("headers");

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
            target.replace(brace, target.indexOf("}") + 1, encode(oneOf(VALUES)));
        }
        var query = names(operation)
                .filter(_ -> random.nextInt(3) == 0)
                .flatMap(this::values)
                .collect(joining("&"));
        if (!query.isEmpty()) target.append('?').append(query);
        var body = method.equals("GET") ? "" : oneOf(BODIES);
        var head = HEAD + line(oneOf(HEADERS)) + (method.equals("GET") ? "" : type(body));
        requests.add(new BadRequest(
                (method + " " + target + " " + head.substring(HEAD.length()).replaceAll("\\s+", " ") + body).strip(),
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
        return Stream.generate(() -> name + "=" + encode(oneOf(VALUES))).limit(random.nextInt(8) == 0 ? 2 : 1);
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String line(String header) {
        return header.isEmpty() ? "" : header + "\r\n";
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }
}
