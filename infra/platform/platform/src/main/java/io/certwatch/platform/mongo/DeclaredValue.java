package io.certwatch.platform.mongo;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.codecs.configuration.CodecConfigurationException;

/** Reads the value that {@link io.certwatch.platform.stored.IfMissing} declares. */
final class DeclaredValue {

    private static final Map<Class<?>, Object> EMPTY =
            Map.of(List.class, List.of(), Set.class, Set.of(), Map.class, Map.of());

    private DeclaredValue() {}

    static Object of(RecordComponent component, String declared) {
        var type = component.getType();
        try {
            if (type.isEnum()) return constant(type, declared);
            if (declared.isEmpty() && EMPTY.containsKey(type)) return EMPTY.get(type);
            if (type == String.class) return declared;
            if (type == int.class) return Integer.valueOf(declared);
            if (type == long.class) return Long.valueOf(declared);
            if (type == double.class) return Double.valueOf(declared);
            if (type == boolean.class && List.of("true", "false").contains(declared)) return Boolean.valueOf(declared);
        } catch (IllegalArgumentException no) {
            throw refusal(component, declared);
        }
        throw refusal(component, declared);
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static CodecConfigurationException refusal(RecordComponent component, String declared) {
        return new CodecConfigurationException("\"%s\" is no value of %s in %s"
                .formatted(declared, component, component.getDeclaringRecord().getName()));
    }
}
