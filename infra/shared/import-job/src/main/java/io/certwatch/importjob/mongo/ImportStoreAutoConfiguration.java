package io.certwatch.importjob.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.importjob.ImportNames;
import io.certwatch.importjob.Imports;
import io.certwatch.platform.outbox.Outbox;
import org.bson.codecs.Codec;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@AutoConfiguration
@Import({MongoRowFindings.class, MongoOriginals.class})
class ImportStoreAutoConfiguration {

    @Bean
    <D> Imports<D> imports(MongoDatabase database, ImportNames names, Codec<D> details, Outbox outbox) {
        return new MongoImports<>(database, names, details, outbox);
    }
}
