package io.certwatch.platform.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Derives required and nullable fields from record components: a nullable component is optional, every other one is required. */
final class RecordSchemas implements ModelConverter {

    private static final String NULL = "null";

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) return null;
        var resolved = chain.next().resolve(type, context, chain);
        var raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (resolved != null && raw.isRecord()) {
            var model = model(resolved, context);
            for (var component : raw.getRecordComponents()) describe(component, model);
        }
        return resolved;
    }

    private static Schema<?> model(Schema<?> resolved, ModelConverterContext context) {
        var ref = resolved.get$ref();
        var named = ref == null ? null : context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
        return named == null ? resolved : named;
    }

    private static void describe(RecordComponent component, Schema<?> model) {
        var name = name(component);
        var property =
                model.getProperties() == null ? null : model.getProperties().get(name);
        if (property == null || component.isAnnotationPresent(JsonUnwrapped.class)) return;
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            model.getProperties().put(name, orNull(name, property));
        }
        var required = new LinkedHashSet<>(Objects.requireNonNullElse(model.getRequired(), List.<String>of()));
        if (isAlwaysThere(component)) required.add(name);
        model.setRequired(required.isEmpty() ? null : List.copyOf(required));
    }

    private static boolean isAlwaysThere(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !component.getAccessor().isAnnotationPresent(JsonInclude.class);
    }

    private static String name(RecordComponent component) {
        var said = component.getAccessor().getAnnotation(JsonProperty.class);
        return said == null || said.value().isEmpty() ? component.getName() : said.value();
    }

    private static Schema<?> orNull(String name, Schema<?> property) {
        if (property.get$ref() != null) {
            var either = new JsonSchema()
                    .anyOf(List.of(property, new JsonSchema().types(new LinkedHashSet<>(List.of(NULL)))));
            either.setName(name); // the name by which it is unwrapped
            return either;
        }
        if (property.getTypes() != null) property.addType(NULL);
        return property;
    }
}
