package io.certwatch.idempotency;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** Documents the key for operations that take it, after their answers are described. */
final class KeyInOpenApi implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (!CreatingOperations.takeKey(method) || isDescribed(operation)) return operation;
        operation.addParametersItem(key());
        operation.getResponses().putIfAbsent("409", problem("Conflict"));
        operation.getResponses().get("409").addHeaderObject(HttpHeaders.RETRY_AFTER, retryAfter());
        operation.getResponses().putIfAbsent("422", problem("Unprocessable Content"));
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) response.addHeaderObject(RecordedResponse.REPLAYED, replayed());
        });
        return operation;
    }

    /** Several handlers may share an operation, one for each media type. */
    private static boolean isDescribed(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> IdempotencyKey.HEADER.equals(parameter.getName()));
    }

    private static HeaderParameter key() {
        var header = new HeaderParameter();
        header.name(IdempotencyKey.HEADER)
                .required(false)
                .schema(new StringSchema().minLength(16).maxLength(255))
                .example("8e03978e-40d5-43e8-bc93-6894a57f9324")
                .description(
                        "Names this request, so that it can be sent again: for a day the same caller gets the first"
                            + " success again and nothing is made twice. 409 while the first is carried out, 422 with"
                            + " another body or query; not with a form (multipart/form-data). Best a random UUID");
        return header;
    }

    private static Header replayed() {
        return new Header()
                .description("If this is the answer to an earlier request with the key")
                .schema(new StringSchema()._enum(List.of("true")));
    }

    private static Header retryAfter() {
        return new Header()
                .description("Seconds after which to try again, while the first request is carried out")
                .schema(new StringSchema());
    }

    private static ApiResponse problem(String description) {
        var problem = new MediaType().schema(new JsonSchema().$ref("#/components/schemas/Problem"));
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", problem));
    }
}
