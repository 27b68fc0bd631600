package io.certwatch.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Creates one request with an unknown id for each operation with an id in its path. */
public final class UnknownIds {

    /**
     * @param operation its operationId
     * @param body empty if the operation needs none
     */
    public record Request(String operation, String method, String path, Map<String, String> headers, String body) {}

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final String JSON = "application/json";

    private final JsonNode document;
    private final SampleValues samples;
    private final Map<String, String> bodies;

    private UnknownIds(JsonNode document, Map<String, String> bodies) {
        this.document = document;
        this.samples = new SampleValues(document);
        this.bodies = bodies;
    }

    /**
     * @param document OpenAPI
     * @param bodies by operationId, where what the schema requires is not enough
     */
    public static List<Request> requests(String document, Map<String, String> bodies) {
        return new UnknownIds(JsonMapper.shared().readTree(document), bodies).requests(UnknownIds::hasId);
    }

    /** Creates a request for each operation, also for those without an id. */
    public static List<Request> ofEveryOperation(String document) {
        return ofEveryOperation(document, Map.of());
    }

    /** @param bodies as above */
    public static List<Request> ofEveryOperation(String document, Map<String, String> bodies) {
        return new UnknownIds(JsonMapper.shared().readTree(document), bodies).requests(_ -> true);
    }

    private List<Request> requests(Predicate<JsonNode> isWanted) {
        var requests = new ArrayList<Request>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey()) && isWanted.test(operation.getValue())) {
                        requests.add(request(path.getKey(), operation.getKey(), operation.getValue()));
                    }
                }));
        return requests;
    }

    /** A parameter with an enum, such as a format, is not an id. */
    private static boolean hasId(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .anyMatch(parameter ->
                        isIn("path", parameter) && !parameter.path("schema").has("enum"));
    }

    private Request request(String path, String method, JsonNode operation) {
        var id = operation.path("operationId").asString();
        var address = path;
        var query = new ArrayList<String>();
        var headers = new LinkedHashMap<String, String>();
        for (var parameter : operation.path("parameters")) {
            var name = parameter.path("name").asString();
            if (isIn("path", parameter)) address = address.replace("{" + name + "}", unknown(parameter.path("schema")));
            else if (name.equals("If-Match")) headers.put(name, "\"1\"");
            else if (isIn("query", parameter) && parameter.path("required").asBoolean(false))
                query.add(name + "="
                        + URLEncoder.encode(samples.of(parameter.path("schema")).asString(), UTF_8));
        }
        var body = operation.path("requestBody");
        var content = body.path("content");
        if (!content.isEmpty())
            headers.put(
                    "Content-Type",
                    content.has(JSON)
                            ? JSON
                            : content.propertyNames().iterator().next());
        return new Request(
                id,
                method.toUpperCase(Locale.ROOT),
                query.isEmpty() ? address : address + "?" + String.join("&", query),
                headers,
                body(id, body));
    }

    private String body(String operation, JsonNode body) {
        if (bodies.containsKey(operation)) return bodies.get(operation);
        return body.path("required").asBoolean(false)
                ? samples.of(body.path("content").path(JSON).path("schema")).toString()
                : "";
    }

    private String unknown(JsonNode schema) {
        if (schema.has("enum")) return schema.path("enum").path(0).asString();
        if (schema.path("format").asString("").equals("uuid")) return "5c1f7a62-0c55-4c8e-9a57-1c0f3f1f5b02";
        return schema.path("type").asString("").equals("integer") ? "987654" : "no-such-thing";
    }

    private static boolean isIn(String place, JsonNode parameter) {
        return parameter.path("in").asString().equals(place);
    }
}
