package io.certwatch.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Announces the end of operations in their answers and in the document, after their answers are described. */
final class EndingOperations implements HandlerInterceptor, GlobalOperationCustomizer {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            var said = method.getMethodAnnotation(EndingOperation.class);
            if (said != null) EndOfOperation.of(said).headers().forEach(response::setHeader);
        }
        return true;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var said = method.getMethodAnnotation(EndingOperation.class);
        if (said == null) return operation;
        var end = EndOfOperation.of(said);
        var description = Stream.of(operation.getDescription(), end.sentence())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining("\n\n"));
        operation
                .getResponses()
                .values()
                .forEach(response -> response.addHeaderObject(
                                EndOfOperation.DEPRECATION, header("Since when it is deprecated (RFC 9745)"))
                        .addHeaderObject(
                                EndOfOperation.SUNSET, header("When it is removed at the earliest (RFC 8594)")));
        return operation.deprecated(true).description(description);
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}
