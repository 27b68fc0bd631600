package io.certwatch.security;

import io.certwatch.platform.web.OperationNames;
import io.certwatch.platform.web.OwnHandlers;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The handler methods of a service itself, without those of libraries. */
final class OperationHandlers {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final OperationNames names;

    OperationHandlers(ObjectProvider<RequestMappingHandlerMapping> mappings, ObjectProvider<OperationNames> names) {
        this.mappings = mappings;
        this.names = OperationNames.all(names.orderedStream());
    }

    Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> all() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(handler -> OwnHandlers.contain(handler.getValue()));
    }

    /** The operationId; empty without a description. */
    Optional<String> id(HandlerMethod handler) {
        return Optional.ofNullable(handler.getMethodAnnotation(Operation.class))
                .map(Operation::operationId)
                .filter(id -> !id.isEmpty())
                .map(id -> names.nameOf(handler.getMethod(), id));
    }
}
