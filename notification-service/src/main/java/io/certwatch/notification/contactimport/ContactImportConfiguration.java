package io.certwatch.notification.contactimport;

import io.certwatch.importjob.ImportNames;
import io.certwatch.importjob.Originals;
import io.certwatch.importjob.RowFindings;
import io.certwatch.notification.contact.EditContacts;
import io.certwatch.platform.disk.ProcessFolder;
import io.certwatch.tabular.worker.WorkerPool;
import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContactImportSettings.class)
class ContactImportConfiguration {

    @Bean
    ImportNames importNames() {
        return new ImportNames("contact", "notification", "ContactImport");
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
