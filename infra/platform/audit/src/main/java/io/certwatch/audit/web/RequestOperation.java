package io.certwatch.audit.web;

import io.certwatch.platform.web.OperationNames;
import io.certwatch.platform.web.OwnHandlers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** The operation of a request. */
final class RequestOperation {

    /** By name, because springdoc is optional here. */
    private static final String DESCRIPTION = "io.swagger.v3.oas.annotations.Operation";

    private static final String API = "/api/";
    private static final int LONGEST = 200;

    private final OperationNames names;

    RequestOperation(ObjectProvider<OperationNames> names) {
        this.names = OperationNames.all(names.orderedStream());
    }

    /** The operationId of a handler method of ours. */
    Optional<String> of(Object handler) {
        return handler instanceof HandlerMethod method && OwnHandlers.contain(method)
                ? Optional.of(id(method))
                : Optional.empty();
    }

    /** Method and path if the request reached no operation. */
    String of(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE))
                .flatMap(this::of)
                .orElseGet(() -> path(request));
    }

    private String id(HandlerMethod method) {
        return MergedAnnotations.from(method.getMethod())
                .get(DESCRIPTION)
                .getValue("operationId", String.class)
                .filter(id -> !id.isEmpty())
                .map(id -> names.nameOf(method.getMethod(), id))
                .orElseGet(() -> method.getMethod().getName());
    }

    private static String path(HttpServletRequest request) {
        var path = request.getMethod() + " " + withoutSecrets(request.getRequestURI());
        return path.length() <= LONGEST ? path : path.substring(0, LONGEST);
    }

    /** Links in e-mails, which lie outside of the API, contain tokens after their first segment. */
    private static String withoutSecrets(String path) {
        var second = path.indexOf('/', 1);
        return second < 0 || path.startsWith(API) ? path : path.substring(0, second) + "/…";
    }
}
