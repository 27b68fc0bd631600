package io.certwatch.importjob.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.importjob.ImportNames;
import io.certwatch.importjob.Imports;
import io.certwatch.importjob.OriginalUses;
import io.certwatch.platform.mongo.KeptFiles;
import io.certwatch.platform.outbox.Outbox;
import io.certwatch.platform.retention.ExpiringData;
import java.time.Clock;
import org.bson.codecs.Codec;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@AutoConfiguration(beforeName = "io.certwatch.platform.retention.RetentionAutoConfiguration")
@EnableConfigurationProperties(ImportRetentionSettings.class)
@Import({MongoRowFindings.class, MongoOriginals.class})
class ImportStoreAutoConfiguration {

    @Bean
    <D> Imports<D> imports(MongoDatabase database, ImportNames names, Codec<D> details, Outbox outbox) {
        return new MongoImports<>(database, names, details, outbox);
    }

    @Bean
    OriginalUses usesByImports(MongoDatabase database, ImportNames names) {
        return new UsesByImports(database, names);
    }

    @Bean
    ExpiringData expiredOriginals(
            MongoDatabase database,
            ImportNames names,
            ObjectProvider<OriginalUses> uses,
            ImportRetentionSettings settings) {
        return new ExpiredOriginals(
                new KeptFiles(database, MongoOriginals.bucketOf(names)),
                uses.orderedStream().toList(),
                settings.originals());
    }

    @Bean
    ExpiringData expiredFindings(
            MongoDatabase database,
            ImportNames names,
            MongoRowFindings findings,
            ImportRetentionSettings settings,
            Clock clock) {
        return new ExpiredFindings(database, names, findings, settings.findings(), clock);
    }

    @Bean
    ExpiringData expiredImports(MongoDatabase database, ImportNames names, ImportRetentionSettings settings) {
        return new ExpiredImports(database, names, settings.records());
    }
}
