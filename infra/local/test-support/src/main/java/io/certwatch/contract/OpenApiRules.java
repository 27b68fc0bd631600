package io.certwatch.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks that clients can be generated from a document and that people can read it. */
public final class OpenApiRules {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final Set<String> EDITS = Set.of("put", "patch", "delete");
    private static final String JSON = "application/json";
    private static final String EXAMPLE = "example";
    /** Internal or Spring types that mean nothing to clients. */
    private static final Set<String> NO_SCHEMAS =
            Set.of("JsonNode", "HttpHeaders", "Locale", "MediaType", "Resource", "Pageable");

    private final List<String> violations = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private final DocumentSchemas schemas;

    private OpenApiRules(JsonNode document) {
        schemas = new DocumentSchemas(document);
    }

    /** One line per violation; empty if there is none. */
    public static List<String> violations(String document) {
        var read = JsonMapper.shared().readTree(document);
        var rules = new OpenApiRules(read);
        rules.check(read);
        return List.copyOf(rules.violations);
    }

    /** Operations that change or delete without requiring {@code If-Match}. */
    public static Set<String> editsWithoutRevision(String document) {
        var found = new HashSet<String>();
        JsonMapper.shared()
                .readTree(document)
                .path("paths")
                .forEach(path -> path.properties().forEach(operation -> {
                    if (EDITS.contains(operation.getKey()) && !asksForRevision(operation.getValue()))
                        found.add(operation.getValue().path("operationId").asString());
                }));
        return found;
    }

    private static boolean asksForRevision(JsonNode operation) {
        var responses = operation.path("responses");
        return operation.path("parameters").findValuesAsString("name").contains("If-Match")
                && responses.has("412")
                && responses.has("428");
    }

    private void check(JsonNode document) {
        document.findValuesAsString("$ref").stream()
                .distinct()
                .filter(ref -> document.at(ref.substring(1)).isMissingNode())
                .forEach(ref -> violations.add("there is no " + ref));
        if (!violations.isEmpty()) return;
        need(document.path("openapi").asString("").startsWith("3.1"), "the document is not OpenAPI 3.1");
        for (var field : List.of("title", "version", "description"))
            need(!document.path("info").path(field).asString("").isBlank(), "info has no " + field);
        need(!document.path("servers").isEmpty(), "there are no servers");
        document.path("tags")
                .forEach(tag -> need(
                        !tag.path("description").asString("").isBlank(),
                        "tag " + tag.path("name") + " has no description"));
        document.path("components")
                .path("schemas")
                .propertyNames()
                .forEach(name -> need(!NO_SCHEMAS.contains(name), "schema " + name + " is none of ours"));
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey()))
                        operation(operation.getKey() + " " + path.getKey(), operation.getValue());
                }));
    }

    private void operation(String place, JsonNode operation) {
        var id = operation.path("operationId").asString("");
        need(ids.add(id) && id.matches("[a-z][A-Za-z]+"), place + " has no operationId of its own: " + id);
        need(!operation.path("summary").asString("").isBlank(), place + " has no summary");
        need(operation.path("tags").size() == 1, place + " has no tag");
        var responses = operation.path("responses");
        need(responses.propertyNames().stream().anyMatch(status -> status.startsWith("2")), place + " has no success");
        for (var status : List.of("400", "429", "503")) need(responses.has(status), place + " has no " + status);
        responses
                .properties()
                .forEach(response -> response(place + " " + response.getKey(), response.getKey(), response.getValue()));
        operation
                .path("requestBody")
                .path("content")
                .properties()
                .forEach(content -> body(place + " takes " + content.getKey(), content.getValue()));
    }

    private void response(String place, String status, JsonNode response) {
        for (var header : List.of("X-Trace-Id", "RateLimit", "RateLimit-Policy"))
            need(response.path("headers").has(header), place + " has no " + header);
        var content = response.path("content");
        if (status.startsWith("2"))
            content.properties().forEach(media -> {
                need(!media.getKey().equals("*/*"), place + " answers any media type");
                schema(place + " answers " + media.getKey(), media.getValue());
            });
        else need(content.has("application/problem+json"), place + " is no problem document");
    }

    private void body(String place, JsonNode media) {
        schema(place, media);
        if (!place.endsWith(JSON)) return;
        need(media.has(EXAMPLE), place + " without an example");
        if (media.has(EXAMPLE))
            schemas.faults(media.path("schema"), media.path(EXAMPLE))
                    .forEach(fault -> violations.add(place + " has a wrong example: " + fault));
    }

    private void schema(String place, JsonNode media) {
        var isAnyFile = media.path("schema").path("format").asString("").equals("binary");
        need(!media.path("schema").isEmpty() && (isAnyFile || !place.endsWith("*/*")), place + " without a schema");
    }

    private void need(boolean kept, String otherwise) {
        if (!kept) violations.add(otherwise);
    }
}
