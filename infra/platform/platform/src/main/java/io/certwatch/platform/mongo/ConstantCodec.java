package io.certwatch.platform.mongo;

import static java.util.stream.Collectors.toMap;

import io.certwatch.platform.stored.IfUnknown;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.jspecify.annotations.Nullable;

/** Stores constants by their names, and reads each unknown name as the constant that is marked for it. */
final class ConstantCodec<T> implements Codec<T> {

    private final Class<T> type;
    private final Map<String, T> constants;
    private final T unknown;

    private ConstantCodec(Class<T> type, T unknown) {
        this.type = type;
        this.unknown = unknown;
        constants = Arrays.stream(type.getEnumConstants()).collect(toMap(ConstantCodec::nameOf, one -> one));
    }

    /** Null if none of its constants is marked: the driver stores such an enum. */
    static <T> @Nullable ConstantCodec<T> ifTolerant(Class<T> type) {
        var marked = marked(type);
        if (marked.size() > 1) throw new CodecConfigurationException(type.getName() + " marks several constants.");
        return marked.isEmpty() ? null : new ConstantCodec<>(type, marked.getFirst());
    }

    private static <T> List<T> marked(Class<T> type) {
        var names = Arrays.stream(type.getFields())
                .filter(field -> field.isAnnotationPresent(IfUnknown.class))
                .map(Field::getName)
                .toList();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> names.contains(nameOf(constant)))
                .toList();
    }

    @Override
    public void encode(BsonWriter writer, T value, EncoderContext context) {
        writer.writeString(nameOf(value));
    }

    @Override
    public T decode(BsonReader reader, DecoderContext context) {
        return constants.getOrDefault(reader.readString(), unknown);
    }

    @Override
    public Class<T> getEncoderClass() {
        return type;
    }

    private static String nameOf(Object constant) {
        return ((Enum<?>) constant).name();
    }
}
