package io.certwatch.idempotency;

import io.certwatch.platform.openapi.Answers;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The operations that take a key: a POST that is answered 201 or 202. Not with a form, which the server reads before it can be hashed. */
final class CreatingOperations {

    private static final Set<Integer> CREATED = Set.of(201, 202);

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    CreatingOperations(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    Optional<HandlerMethod> find(HttpServletRequest request) {
        if (isForm(request.getContentType())) return Optional.empty();
        return mappings.orderedStream()
                .flatMap(mapping -> handler(mapping, request))
                .filter(CreatingOperations::takeKey)
                .findFirst();
    }

    static boolean takeKey(HandlerMethod handler) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping != null
                && Arrays.asList(mapping.method()).contains(RequestMethod.POST)
                && Arrays.stream(mapping.consumes()).noneMatch(CreatingOperations::isForm)
                && makesSomething(handler);
    }

    private static boolean makesSomething(HandlerMethod handler) {
        var answers = handler.getMethodAnnotation(Answers.class);
        return handler.hasMethodAnnotation(TakesIdempotencyKey.class)
                || answers != null && Arrays.stream(answers.value()).anyMatch(CREATED::contains);
    }

    private static boolean isForm(@Nullable String type) {
        var lower = type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("multipart/") || lower.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /** Nothing where the request has no handler, such as with another media type, which is reported as for every request. */
    private static Stream<HandlerMethod> handler(RequestMappingHandlerMapping mapping, HttpServletRequest request) {
        try {
            var chain = mapping.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod handler
                    ? Stream.of(handler)
                    : Stream.empty();
        } catch (ServletException refused) {
            return Stream.empty();
        } catch (RuntimeException unexpected) {
            throw unexpected;
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
