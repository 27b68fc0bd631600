package io.certwatch.importjob.mongo;

import static org.bson.codecs.configuration.CodecRegistries.fromCodecs;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import io.certwatch.importjob.ImportJob;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;

/** Converts an import by the record codec of the driver, with the codec of the service for its details. */
final class ImportDocument<D> {

    private final Codec<ImportJob<D>> codec;

    @SuppressWarnings({"unchecked", "rawtypes"}) // the registry knows the type of the details, the compiler does not
    ImportDocument(Codec<D> details, CodecRegistry registry) {
        codec = (Codec)
                fromRegistries(fromCodecs(details), registry).get(ImportJob.class, List.of(details.getEncoderClass()));
    }

    BsonDocument write(ImportJob<D> job) {
        var written = new BsonDocument();
        codec.encode(
                new BsonDocumentWriter(written), job, EncoderContext.builder().build());
        return written;
    }

    ImportJob<D> read(BsonDocument stored) {
        return codec.decode(
                new BsonDocumentReader(stored), DecoderContext.builder().build());
    }
}
