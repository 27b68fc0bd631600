package io.certwatch.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.platform.text.FieldFaults;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Rejects unknown query parameters by name: otherwise a mistyped filter would return everything. */
final class UnknownParameters implements HandlerInterceptor {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var query = request.getQueryString();
        if (query != null
                && handler instanceof HandlerMethod method
                && OwnHandlers.contain(method)
                && !HandlerParameters.takesAny(method)) {
            refuse(query, method);
        }
        return true;
    }

    private void refuse(String query, HandlerMethod method) {
        var names = known.computeIfAbsent(method.getMethod(), _ -> HandlerParameters.of(method));
        var faults = new FieldFaults();
        for (var name : UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .keySet()) {
            var written = decode(name);
            if (!names.contains(written)) faults.add(written, NearestName.unknownParameter(written, names));
        }
        RequestFields.rejectIfAny(faults);
    }

    private static String decode(@Nullable String name) {
        try {
            return UriUtils.decode(name == null ? "" : name.replace('+', ' '), UTF_8);
        } catch (IllegalArgumentException malformed) {
            return String.valueOf(name);
        }
    }
}
