package io.certwatch.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

/** Documents the statuses of an operation and their content. */
final class StatusCustomizer implements GlobalOperationCustomizer {

    private static final String JSON = "application/json";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var statuses = statuses(operation, method);
        var responses = new ApiResponses();
        for (int status : statuses)
            responses.addApiResponse(String.valueOf(status), response(status, operation, method));
        responses.addApiResponse("default", Problems.response("Anything else that goes wrong"));
        return operation.responses(responses);
    }

    private static Set<Integer> statuses(Operation operation, HandlerMethod method) {
        var statuses = new TreeSet<Integer>();
        var said = method.getMethodAnnotation(Answers.class);
        if (said != null) Arrays.stream(said.value()).forEach(statuses::add);
        if (statuses.stream().noneMatch(status -> status < 300)) statuses.add(success(method));
        statuses.addAll(listExpectedErrors(operation));
        return statuses;
    }

    private static int success(HandlerMethod method) {
        var said = method.getMethodAnnotation(ResponseStatus.class);
        return said == null ? HttpStatus.OK.value() : said.code().value();
    }

    /** The errors implied by path, parameters and body. */
    private static Set<Integer> listExpectedErrors(Operation operation) {
        var expected = new TreeSet<Integer>();
        var parameters = Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of());
        expected.add(HttpStatus.BAD_REQUEST.value());
        if (parameters.stream().anyMatch(parameter -> "path".equals(parameter.getIn())))
            expected.add(HttpStatus.NOT_FOUND.value());
        for (var parameter : parameters) {
            if (parameter.getName().equals("If-Match") || parameter.getName().equals("If-None-Match"))
                expected.add(HttpStatus.PRECONDITION_FAILED.value());
        }
        if (operation.getRequestBody() != null)
            expected.addAll(List.of(HttpStatus.CONTENT_TOO_LARGE.value(), HttpStatus.UNSUPPORTED_MEDIA_TYPE.value()));
        expected.addAll(List.of(HttpStatus.TOO_MANY_REQUESTS.value(), HttpStatus.SERVICE_UNAVAILABLE.value()));
        return expected;
    }

    private static ApiResponse response(int status, Operation operation, HandlerMethod method) {
        var phrase = HttpStatus.valueOf(status).getReasonPhrase();
        if (status >= 400) return Problems.response(phrase);
        return new ApiResponse()
                .description(phrase)
                .content(status == HttpStatus.NO_CONTENT.value() ? null : content(status, operation, method));
    }

    /** The content by the method's return type; bytes if the method writes the response itself. */
    private static @Nullable Content content(int status, Operation operation, HandlerMethod method) {
        var produces = produces(method);
        var schema = schema(status, operation.getResponses());
        if (schema == null && produces.isEmpty()) return null;
        var isBinary = schema == null || "binary".equals(schema.getFormat());
        var content = new Content();
        for (var type : produces.isEmpty() ? List.of(isBinary ? "application/octet-stream" : JSON) : produces) {
            content.addMediaType(
                    type, new MediaType().schema(type.equals(JSON) && schema != null ? schema : Schemas.bytes()));
        }
        return content;
    }

    /** The type declared for the status by an annotation, else the method's return type. */
    private static @Nullable Schema<?> schema(int status, @Nullable ApiResponses described) {
        if (described == null) return null;
        return Stream.concat(Stream.ofNullable(described.get(String.valueOf(status))), described.values().stream())
                .map(ApiResponse::getContent)
                .filter(Objects::nonNull)
                .findFirst()
                .<Schema<?>>map(content -> content.values().iterator().next().getSchema())
                .orElse(null);
    }

    private static List<String> produces(HandlerMethod method) {
        var said = method.getMethodAnnotation(Answers.class);
        if (said != null && said.media().length > 0) return List.of(said.media());
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return mapping == null ? List.of() : List.of(mapping.produces());
    }
}
