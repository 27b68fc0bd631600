package io.certwatch.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** Matches requests for operations that are open to everybody. */
public final class OpenOperations implements RequestMatcher {

    private final SingletonSupplier<List<PathPatternRequestMatcher>> matchers;

    /** Asks for the handlers with the first request, when all are registered. */
    OpenOperations(AccessTable table, OperationHandlers handlers) {
        matchers = SingletonSupplier.of(() -> handlers.all()
                .filter(handler -> isOpen(table, handlers, handler.getValue()))
                .map(Map.Entry::getKey)
                .flatMap(OpenOperations::matchers)
                .toList());
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return matchers.obtain().stream().anyMatch(matcher -> matcher.matches(request));
    }

    private static boolean isOpen(AccessTable table, OperationHandlers handlers, HandlerMethod handler) {
        return handlers.id(handler).filter(table::isOpen).isPresent();
    }

    private static Stream<PathPatternRequestMatcher> matchers(RequestMappingInfo mapping) {
        var patterns =
                Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatternValues();
        return methods(mapping.getMethodsCondition().getMethods())
                .flatMap(method -> patterns.stream()
                        .map(pattern -> PathPatternRequestMatcher.withDefaults().matcher(method, pattern)));
    }

    /** Spring answers HEAD with the handler of GET. */
    private static Stream<HttpMethod> methods(Set<RequestMethod> methods) {
        var named = methods.stream().map(RequestMethod::asHttpMethod);
        return methods.contains(RequestMethod.GET) ? Stream.concat(named, Stream.of(HttpMethod.HEAD)) : named;
    }
}
