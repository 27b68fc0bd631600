package io.certwatch.platform.mongo;

import static org.bson.codecs.configuration.CodecRegistries.fromProviders;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.mongodb.MongoClientSettings;
import java.lang.reflect.Type;
import java.util.List;
import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Stores public records and enums in the form of the driver, and reads them as
 * {@link io.certwatch.platform.stored.IfMissing} and {@link io.certwatch.platform.stored.IfUnknown} declare.
 */
public final class StoredRecords implements CodecProvider {

    private StoredRecords() {}

    /** The codecs of the driver, and those of records and enums. */
    public static CodecRegistry registry() {
        return fromRegistries(fromProviders(new StoredRecords()), MongoClientSettings.getDefaultCodecRegistry());
    }

    @Override
    public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
        return get(type, List.of(), registry);
    }

    @Override
    public <T> @Nullable Codec<T> get(Class<T> type, List<Type> arguments, CodecRegistry registry) {
        if (type.isRecord()) return new RecordCodec<>(type, arguments, registry);
        return type.isEnum() ? ConstantCodec.ifTolerant(type) : null;
    }
}
