package io.certwatch.platform.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Names the schemas of a document by the simple name of the type without {@code View}; a nested type gets the enclosing type's name as prefix.
 * Two types never share a name, which would silently merge their schemas: the second gets its feature's name as prefix.
 */
final class SchemaNames extends TypeNameResolver {

    private static final Pattern SUFFIX = Pattern.compile("(?<=[a-z])View$");
    private static final Pattern SUFFIX_OF_OUTER = Pattern.compile("(?<=[a-z])(View|Form|Json)$");

    private static final Set<String> ADAPTERS = Set.of("web", "json", "kafka", "mongo");

    private final Map<String, String> given;
    private final Map<String, Class<?>> taken = new ConcurrentHashMap<>();

    /** @param given schema names by class name */
    SchemaNames(Map<String, String> given) {
        this.given = given;
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        var name = nameOf(type);
        return taken.computeIfAbsent(name, _ -> type) == type ? name : ofFeature(type) + name;
    }

    /** The feature's package, as prefix of the second type with the same name. */
    private static String ofFeature(Class<?> type) {
        var parts = type.getPackageName().split("\\.");
        var feature = ADAPTERS.contains(parts[parts.length - 1]) ? parts[parts.length - 2] : parts[parts.length - 1];
        return StringUtils.capitalize(feature);
    }

    private String nameOf(Class<?> type) {
        var named = given.get(type.getName());
        if (named != null) return named;
        var annotated = type.getAnnotation(Schema.class);
        if (annotated != null && !annotated.name().isEmpty()) return annotated.name();
        var own = SUFFIX.matcher(type.getSimpleName()).replaceFirst("");
        var outer = outer(type);
        return outer == null ? own : SUFFIX_OF_OUTER.matcher(outer).replaceFirst("") + own;
    }

    private @Nullable String outer(Class<?> type) {
        var outer = type.getEnclosingClass();
        return outer == null || outer.getSimpleName().endsWith("Controller") ? null : nameOf(outer);
    }

    /** Returns {@code NotePage} for {@code Page<Note>}. */
    @Override
    protected String nameForGenericType(JavaType type, Set<Options> options) {
        var name = new StringBuilder();
        for (var index = 0; index < type.containedTypeCount(); index++) {
            name.append(nameForType(type.containedType(index), options));
        }
        return name + nameForClass(type, options);
    }
}
