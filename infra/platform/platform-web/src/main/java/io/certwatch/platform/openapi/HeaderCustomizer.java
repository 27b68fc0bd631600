package io.certwatch.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Documents headers and paging parameters, which are the same for all operations. */
final class HeaderCustomizer {

    private static final String IF_MATCH = "If-Match";
    /** Headers that OpenAPI describes elsewhere. */
    private static final Set<String> SAID_ELSEWHERE = Set.of("Content-Type", "Accept", "Authorization");

    private HeaderCustomizer() {}

    static void customize(PathItem item, Operation operation) {
        if (operation.getParameters() != null) {
            operation
                    .getParameters()
                    .removeIf(parameter ->
                            "header".equals(parameter.getIn()) && SAID_ELSEWHERE.contains(parameter.getName()));
            var required = operation.getResponses().containsKey("428");
            operation.getParameters().forEach(parameter -> describe(parameter, required));
        }
        var isTagged = item.readOperations().stream().anyMatch(HeaderCustomizer::takesRevision);
        operation.getResponses().forEach((status, response) -> {
            if (isTagged && status.startsWith("2") && response.getContent() != null)
                add(response, "ETag", "The revision, for If-Match");
            if (status.equals("201") || status.equals("202")) add(response, "Location", "Where it is");
            if (status.equals("429") || status.equals("503"))
                add(response, "Retry-After", "Seconds after which to try again");
        });
    }

    private static void describe(Parameter parameter, boolean required) {
        if (parameter.getDescription() != null) return;
        switch (parameter.getName()) {
            case "limit" -> parameter.description("So many items at most");
            case "after" -> parameter.description("Continues after a page: its next");
            case IF_MATCH ->
                parameter
                        .description("The ETag that the client read; 412 if it has changed since"
                                + (required ? ", 428 without it" : ""))
                        .example("\"5\"");
            case "If-None-Match" ->
                parameter
                        .description("* for something new only; 412 if it exists")
                        .example("*");
            default -> {}
        }
    }

    private static boolean takesRevision(Operation operation) {
        return Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .anyMatch(parameter -> IF_MATCH.equals(parameter.getName()));
    }

    private static void add(ApiResponse response, String name, String description) {
        response.addHeaderObject(name, new Header().description(description).schema(new StringSchema()));
    }
}
