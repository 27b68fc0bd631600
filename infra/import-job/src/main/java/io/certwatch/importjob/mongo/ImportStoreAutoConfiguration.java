package io.certwatch.importjob.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.importjob.ImportNames;
import io.certwatch.importjob.Imports;
import io.certwatch.importjob.RowFindings;
import io.certwatch.platform.outbox.Outbox;
import java.time.Clock;
import org.bson.codecs.Codec;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class ImportStoreAutoConfiguration {

    @Bean
    <D> Imports<D> imports(MongoDatabase database, ImportNames names, Codec<D> details, Outbox outbox) {
        return new MongoImports<>(database, names, details, outbox);
    }

    @Bean
    RowFindings rowFindings(MongoDatabase database, ImportNames names) {
        return new MongoRowFindings(database, names);
    }

    @Bean
    MongoOriginals importOriginals(MongoDatabase database, ImportNames names, Clock clock) {
        return new MongoOriginals(database, names, clock);
    }
}
