package io.certwatch.platform.web;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** Lists the query parameters that a handler method reads. */
final class HandlerParameters {

    private HandlerParameters() {}

    static Set<String> of(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(HandlerParameters::names)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the method takes a map of all parameters, as pages do whose scripts read the query. */
    static boolean takesAny(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                        && Map.class.isAssignableFrom(parameter.getParameterType()));
    }

    private static Stream<String> names(MethodParameter parameter) {
        var said = parameter.getParameterAnnotation(RequestParam.class);
        if (said != null) return Stream.of(said.name().isEmpty() ? nameOf(parameter) : said.name());
        var type = parameter.getParameterType();
        var bound = type.isRecord()
                && Arrays.stream(parameter.getParameterAnnotations()).noneMatch(HandlerParameters::isElsewhere);
        return bound ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName) : Stream.empty();
    }

    /** Whether the argument comes from the path, a header or the body. */
    private static boolean isElsewhere(Annotation annotation) {
        var type = annotation.annotationType();
        return type.getPackage().equals(RequestParam.class.getPackage())
                && !type.getSimpleName().equals("ModelAttribute");
    }

    private static String nameOf(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return String.valueOf(parameter.getParameterName());
    }
}
