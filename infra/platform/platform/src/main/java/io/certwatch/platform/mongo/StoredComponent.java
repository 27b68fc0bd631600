package io.certwatch.platform.mongo;

import io.certwatch.platform.stored.IfMissing;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A component of a record, and the field in which it is stored. */
record StoredComponent(
        RecordComponent component,
        int index,
        String field,
        Codec<Object> codec,
        @Nullable Object ifMissing) {

    private static final EncoderContext PART = EncoderContext.builder().build();

    /** @param variables what stands for the variables of a generic record */
    static StoredComponent of(RecordComponent component, int index, Map<Type, Type> variables, CodecRegistry registry) {
        return new StoredComponent(
                component, index, fieldOf(component), codec(component, variables, registry), defaultOf(component));
    }

    /** The name of a component's field. */
    static String fieldOf(RecordComponent component) {
        try {
            var field = component.getDeclaringRecord().getDeclaredField(component.getName());
            return field.isAnnotationPresent(BsonId.class) ? "_id" : field.getName();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether a document without it cannot be read, or is read as null where null may not be. */
    static boolean isNeeded(RecordComponent component) {
        return !component.isAnnotationPresent(IfMissing.class)
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @SuppressWarnings("unchecked") // the codec is that of the component's type
    private static Codec<Object> codec(RecordComponent component, Map<Type, Type> variables, CodecRegistry registry) {
        var type = component.getGenericType();
        return (Codec<Object>) codec(variables.getOrDefault(type, type), variables, registry);
    }

    private static Codec<?> codec(Type type, Map<Type, Type> variables, CodecRegistry registry) {
        return switch (type) {
            case Class<?> plain ->
                registry.get(MethodType.methodType(plain).wrap().returnType());
            case ParameterizedType generic ->
                registry.get(
                        (Class<?>) generic.getRawType(),
                        Arrays.stream(generic.getActualTypeArguments())
                                .map(argument -> variables.getOrDefault(argument, argument))
                                .toList());
            default -> throw new CodecConfigurationException("Nothing stores a component of the type " + type);
        };
    }

    private static @Nullable Object defaultOf(RecordComponent component) {
        var declared = component.getAnnotation(IfMissing.class);
        return declared == null ? null : DeclaredValue.of(component, declared.value());
    }

    boolean isId() {
        return field.equals("_id");
    }

    @Nullable
    Object read(BsonReader reader, DecoderContext context) {
        if (reader.getCurrentBsonType() != BsonType.NULL) return context.decodeWithChildContext(codec, reader);
        reader.readNull();
        return null;
    }

    void write(BsonWriter writer, Object holder) {
        var value = valueIn(holder);
        if (value == null) return;
        writer.writeName(field);
        codec.encode(writer, value, PART);
    }

    private @Nullable Object valueIn(Object holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException hidden) {
            throw new CodecConfigurationException("%s is not public.".formatted(component), hidden);
        }
    }

    /** The value if a document has none. */
    @Nullable
    Object missing() {
        if (ifMissing == null && component.getType().isPrimitive()) {
            throw new CodecConfigurationException("A document has no field %s, and %s declares no value for that."
                    .formatted(field, component.getDeclaringRecord().getName()));
        }
        return ifMissing;
    }
}
