package io.certwatch.platform.mongo;

import static java.util.stream.Collectors.toMap;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Stores a record in the form of the driver's own codec: a field for each component that is not null, the id first. Unlike
 * that one it knows defaults of components that a document does not have. Fields of no component are ignored.
 */
final class RecordCodec<T> implements Codec<T> {

    private final Class<T> type;
    private final Constructor<T> constructor;
    private final List<StoredComponent> components;
    private final Map<String, StoredComponent> byField;
    private final List<StoredComponent> idFirst;

    RecordCodec(Class<T> type, List<Type> arguments, CodecRegistry registry) {
        this.type = type;
        constructor = constructor(type);
        components = components(type, arguments, registry);
        byField = components.stream().collect(toMap(StoredComponent::field, Function.identity()));
        idFirst = components.stream()
                .sorted((one, other) -> Boolean.compare(other.isId(), one.isId()))
                .toList();
    }

    private static <T> Constructor<T> constructor(Class<T> type) {
        var parameters = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType);
        try {
            return type.getDeclaredConstructor(parameters.toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<StoredComponent> components(Class<?> type, List<Type> arguments, CodecRegistry registry) {
        var variables = new HashMap<Type, Type>();
        for (int i = 0; i < arguments.size(); i++) variables.put(type.getTypeParameters()[i], arguments.get(i));
        var components = new ArrayList<StoredComponent>();
        for (var component : type.getRecordComponents()) {
            components.add(StoredComponent.of(component, components.size(), variables, registry));
        }
        return List.copyOf(components);
    }

    @Override
    public T decode(BsonReader reader, DecoderContext context) {
        var values = new @Nullable Object[components.size()];
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            var component = byField.get(reader.readName());
            if (component == null) reader.skipValue();
            else values[component.index()] = component.read(reader, context);
        }
        reader.readEndDocument();
        for (var component : components) {
            if (values[component.index()] == null) values[component.index()] = component.missing();
        }
        return create(values);
    }

    private T create(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new CodecConfigurationException(
                    "%s refuses a document: %s".formatted(type.getName(), refused.getCause()), refused.getCause());
        } catch (ReflectiveOperationException hidden) {
            throw new CodecConfigurationException(type.getName() + " is not public.", hidden);
        }
    }

    @Override
    public void encode(BsonWriter writer, T value, EncoderContext context) {
        writer.writeStartDocument();
        for (var component : idFirst) component.write(writer, value);
        writer.writeEndDocument();
    }

    @Override
    public Class<T> getEncoderClass() {
        return type;
    }
}
