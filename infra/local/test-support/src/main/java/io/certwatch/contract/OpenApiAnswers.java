package io.certwatch.contract;

import io.certwatch.contract.DescribedOperations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Validates answers against the OpenAPI document of their service: the status, the media type, and bodies of JSON without undescribed fields. */
public final class OpenApiAnswers {

    /** Error statuses that Spring MVC or the container may return for any operation; {@code default} describes them. */
    private static final Set<Integer> ANYWHERE = Set.of(405, 406, 408, 413, 414, 415, 429, 431, 500, 501, 503, 504);

    private static final int NOT_MODIFIED = 304;
    private static final String API = "/api/";

    private final DescribedOperations operations;
    private final DocumentSchemas schemas;

    private OpenApiAnswers(JsonNode document) {
        operations = new DescribedOperations(document);
        schemas = new DocumentSchemas(document);
    }

    public static OpenApiAnswers of(byte[] document) {
        return new OpenApiAnswers(JsonMapper.shared().readTree(document));
    }

    /** One line for each difference, which names the operation and the status. Paths outside {@code /api} need no description. */
    List<String> faults(ServiceAnswer answer) {
        if (!answer.path().startsWith(API)) return List.of();
        var operation = operations.find(answer.method(), answer.path());
        var place = operation.map(Operation::name).orElse(answer.method() + " " + answer.path()) + " " + answer.status()
                + ": ";
        var faults = operation
                .map(described -> faults(answer, described))
                .orElseGet(() -> answer.isError() ? Stream.empty() : Stream.of("the document has no such operation"));
        return faults.map(fault -> place + fault).toList();
    }

    /** HTTP itself defines the answer to a conditional GET of unchanged content. */
    private Stream<String> faults(ServiceAnswer answer, Operation operation) {
        if (answer.status() == NOT_MODIFIED && answer.isEmpty()) return Stream.empty();
        var response = response(answer.status(), operation.responses());
        if (response == null) return Stream.of("the status is not described");
        var contents = response.path("content");
        if (answer.isEmpty())
            return contents.isEmpty() ? Stream.empty() : Stream.of("a body is described, and none was sent");
        var content = content(answer.mediaType(), contents);
        if (content == null)
            return Stream.of(
                    "the media type " + answer.mediaType() + " is not described, only " + contents.propertyNames());
        var isFile = content.path("schema").path("format").asString("").equals("binary");
        return answer.body() == null || isFile ? Stream.empty() : faults(content.path("schema"), answer.body());
    }

    private static @Nullable JsonNode response(int status, JsonNode responses) {
        var described = responses.get(String.valueOf(status));
        return described == null && ANYWHERE.contains(status) ? responses.get("default") : described;
    }

    private static @Nullable JsonNode content(@Nullable String mediaType, JsonNode contents) {
        if (mediaType == null) return null;
        var sent = MediaType.parseMediaType(mediaType);
        return contents.properties().stream()
                .filter(content -> MediaType.parseMediaType(content.getKey()).includes(sent))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private Stream<String> faults(JsonNode schema, byte[] body) {
        try {
            return schemas.faults(schema, JsonMapper.shared().readTree(body)).stream();
        } catch (JacksonException malformed) {
            return Stream.of("the body is no JSON");
        }
    }
}
