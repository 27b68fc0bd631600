package io.certwatch.security;

import io.certwatch.platform.web.OwnHandlers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Checks the caller of an operation against the access table, before parameters and body are read. */
record OperationAccess(AccessTable table, CurrentCaller caller, OperationHandlers handlers)
        implements OperationRights, HandlerInterceptor, WebMvcConfigurer, SmartInitializingSingleton {

    /** Before all other interceptors, so that a refusal tells nothing else about the request. */
    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    /** Stops the start if an operation has no row. */
    @Override
    public void afterSingletonsInstantiated() {
        var withoutRow = handlers.all()
                .map(Map.Entry::getValue)
                .filter(handler -> handlers.id(handler).flatMap(table::roles).isEmpty())
                .map(handler -> handlers.id(handler).orElseGet(handler::getShortLogMessage))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!withoutRow.isEmpty()) {
            throw new IllegalStateException("The access table does not say who may call " + withoutRow);
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !mayCall(method)) throw AccessProblems.forbidden();
        return true;
    }

    @Override
    public boolean mayCall(HandlerMethod operation) {
        if (!OwnHandlers.contain(operation)) return true;
        var allowed = handlers.id(operation).flatMap(table::roles).orElseThrow();
        return allowed.isEmpty() || caller.get().hasAnyOf(allowed);
    }
}
