package io.certwatch.platform.web;

import static java.util.stream.Collectors.joining;

import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.text.Sentence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** Describes types of values for people. */
final class Expected {

    private static final Set<Class<?>> WHOLE = Set.of(Integer.class, Long.class, Short.class, Byte.class);

    private Expected() {}

    /** For example {@code must be a whole number, not "many"}. */
    static Sentence reason(@Nullable Class<?> type, @Nullable Object value) {
        return value == null
                ? PlatformText.of("fault.must-be", of(type))
                : PlatformText.of("fault.must-be-not", of(type), value.toString());
    }

    private static Sentence of(@Nullable Class<?> type) {
        if (type == null) return PlatformText.of("kind.value");
        return name(ClassUtils.resolvePrimitiveIfNecessary(type));
    }

    private static Sentence name(Class<?> type) {
        if (type.isEnum()) {
            return PlatformText.of(
                    "kind.one-of",
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(joining(", ")));
        }
        if (WHOLE.contains(type)) return PlatformText.of("kind.whole-number");
        if (Number.class.isAssignableFrom(type)) return PlatformText.of("kind.number");
        if (Collection.class.isAssignableFrom(type) || type.isArray()) return PlatformText.of("kind.list");
        if (Map.class.isAssignableFrom(type) || type.isRecord()) return PlatformText.of("kind.object");
        return plain(type);
    }

    private static Sentence plain(Class<?> type) {
        if (type == Boolean.class) return PlatformText.of("kind.boolean");
        if (type == LocalDate.class) return PlatformText.of("kind.date");
        if (type == Instant.class) return PlatformText.of("kind.time");
        if (type == UUID.class) return PlatformText.of("kind.uuid");
        return type == String.class ? PlatformText.of("kind.text") : PlatformText.of("kind.value");
    }
}
