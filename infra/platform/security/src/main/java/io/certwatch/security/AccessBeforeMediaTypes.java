package io.certwatch.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * Answers 403, not 415 or 406, to a caller who may call none of the operations with this path and method. Spring compares media types
 * before it knows the operation, so that {@link OperationAccess} is not asked.
 */
final class AccessBeforeMediaTypes implements HandlerExceptionResolver, Ordered {
    private final AccessTable table;
    private final CurrentCaller caller;
    private final OperationHandlers handlers;
    private final HandlerExceptionResolver problems;

    AccessBeforeMediaTypes(
            AccessTable table,
            CurrentCaller caller,
            OperationHandlers handlers,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.table = table;
        this.caller = caller;
        this.handlers = handlers;
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** Null leaves the exception to the next resolver. */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (handler != null || !(failure instanceof HttpMediaTypeException) || mayCallOne(request)) return null;
        return problems.resolveException(request, response, null, AccessProblems.forbidden());
    }

    private boolean mayCallOne(HttpServletRequest request) {
        return handlers.all()
                .filter(entry -> matches(entry.getKey(), request))
                .map(entry -> roles(entry.getValue()))
                .flatMap(Optional::stream)
                .anyMatch(roles -> roles.isEmpty() || caller.get().hasAnyOf(roles));
    }

    private static boolean matches(RequestMappingInfo mapping, HttpServletRequest request) {
        return mapping.getMethodsCondition().getMatchingCondition(request) != null
                && Objects.requireNonNull(mapping.getPathPatternsCondition()).getMatchingCondition(request) != null;
    }

    private Optional<Set<Role>> roles(HandlerMethod handler) {
        return handlers.id(handler).flatMap(table::roles);
    }
}
