package io.certwatch.audit.web;

import io.certwatch.audit.RecordedOperations;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Records operations: before their parameters and bodies are read, and after they have ended. */
record AuditInterceptor(
        RecordRequests records,
        RecordedOperations operations,
        RequestOperation operation,
        ObjectProvider<RequestMappingHandlerMapping> mappings)
        implements HandlerInterceptor, WebMvcConfigurer, SmartInitializingSingleton {

    /** After the check of roles, and before all that may reject the request. */
    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE + 1);
    }

    /** Stops the start if an operation is named that does not exist. */
    @Override
    public void afterSingletonsInstantiated() {
        var unknown = new HashSet<>(operations.named());
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .forEach(handler -> operation.of((Object) handler).ifPresent(unknown::remove));
        if (!unknown.isEmpty())
            throw new IllegalStateException("The audit names operations that do not exist: " + unknown);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST)
            operation
                    .of(handler)
                    .filter(id -> operations.include(request.getMethod(), id))
                    .ifPresent(id -> records.begin(request, id));
        return true;
    }

    /** Completes what {@link AuditAdvice} has not: answers without a body, and those that handlers write themselves. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var status = failure == null ? response.getStatus() : HttpStatus.INTERNAL_SERVER_ERROR.value();
        var headers = new HttpHeaders();
        var location = response.getHeader(HttpHeaders.LOCATION);
        if (location != null) headers.set(HttpHeaders.LOCATION, location);
        records.complete(request, status, headers, null);
    }
}
