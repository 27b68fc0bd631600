package io.certwatch.notification.contactimport;

import com.mongodb.client.MongoDatabase;
import io.certwatch.importjob.ImportNames;
import io.certwatch.importjob.Originals;
import io.certwatch.importjob.RowFindings;
import io.certwatch.notification.contact.EditContacts;
import io.certwatch.platform.disk.ProcessFolder;
import io.certwatch.tabular.worker.WorkerPool;
import io.certwatch.tabular.worker.WorkerSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.bson.codecs.Codec;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContactImportConfiguration.ContactImportSettings.class)
class ContactImportConfiguration {

    /**
     * @param rows most rows of a list
     * @param heap of the process that reads lists
     * @param deadline for the next rows; then the process is killed
     * @param idle the process ends after this time without work
     */
    @Validated
    @ConfigurationProperties("notification.contact-import")
    record ContactImportSettings(
            @DefaultValue("20000") @Min(1) @Max(100000) int rows,
            @DefaultValue("96MB") DataSize heap,
            @DefaultValue("60s") Duration deadline,
            @DefaultValue("1m") Duration idle) {

        WorkerSettings in(Path folder) {
            return new WorkerSettings(1, (int) heap.toMegabytes(), deadline, deadline, 1, deadline, idle, folder);
        }
    }

    @Bean
    ImportNames importNames() {
        return new ImportNames("contact", "notification", "ContactImport");
    }

    /** Stores what is known of an import as the record it is. */
    @Bean
    Codec<ContactFile> contactFiles(MongoDatabase database) {
        return database.getCodecRegistry().get(ContactFile.class);
    }

    @Bean
    WorkerPool contactListWorkers(ContactImportSettings settings) throws IOException {
        return new WorkerPool(settings.in(ProcessFolder.own().folder("contact-lists")));
    }

    @Bean
    ContactImportSteps contactImportSteps(
            Originals originals,
            WorkerPool workers,
            RowFindings findings,
            EditContacts editContacts,
            ContactImportSettings settings,
            Clock clock) {
        return new ContactImportSteps(
                originals,
                new ProcessContactFile(
                        workers.spreadsheetsForBackground(), findings, editContacts, settings.rows(), clock));
    }
}
