package io.certwatch.platform.web;

import static java.util.stream.Collectors.joining;

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
    static String reason(@Nullable Class<?> type, @Nullable Object value) {
        return "must be " + of(type) + (value == null ? "" : ", not \"" + value + "\"");
    }

    private static String of(@Nullable Class<?> type) {
        if (type == null) return "a value that is possible here";
        return name(ClassUtils.resolvePrimitiveIfNecessary(type));
    }

    private static String name(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(joining(", "));
        }
        if (WHOLE.contains(type)) return "a whole number";
        if (Number.class.isAssignableFrom(type)) return "a number";
        if (Collection.class.isAssignableFrom(type) || type.isArray()) return "a list";
        if (Map.class.isAssignableFrom(type) || type.isRecord()) return "an object";
        return plain(type);
    }

    private static String plain(Class<?> type) {
        if (type == Boolean.class) return "true or false";
        if (type == LocalDate.class) return "a date like 2027-03-01";
        if (type == Instant.class) return "a point in time like 2027-03-01T08:00:00Z";
        if (type == UUID.class) return "a UUID";
        return type == String.class ? "text" : "a value that is possible here";
    }
}
