package io.certwatch.platform.mongo;

import static org.bson.codecs.configuration.CodecRegistries.fromProviders;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.mongodb.client.MongoDatabase;
import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Stores a type as another one that has a codec. The driver stores public records itself; this is for their components
 * that it cannot store, such as a URI or a sealed type.
 */
public record StoredAs<T, S>(Class<T> type, Class<S> form, Function<T, S> write, Function<S, T> read)
        implements CodecProvider {

    public static <T> StoredAs<T, String> text(Class<T> type, Function<T, String> write, Function<String, T> read) {
        return new StoredAs<>(type, String.class, write, read);
    }

    /** The same database, which can also store these types. */
    public static MongoDatabase in(MongoDatabase database, StoredAs<?, ?>... types) {
        return database.withCodecRegistry(fromRegistries(fromProviders(types), database.getCodecRegistry()));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <C> @Nullable Codec<C> get(Class<C> asked, CodecRegistry registry) {
        return asked == type ? (Codec<C>) new FormCodec<>(this, registry.get(form)) : null;
    }

    record FormCodec<T, S>(StoredAs<T, S> types, Codec<S> codec) implements Codec<T> {

        Class<S> form() {
            return types.form;
        }

        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            codec.encode(writer, types.write.apply(value), context);
        }

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            return types.read.apply(codec.decode(reader, context));
        }

        @Override
        public Class<T> getEncoderClass() {
            return types.type;
        }
    }
}
