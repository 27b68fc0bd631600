package io.certwatch.catalogue.documents;

import io.certwatch.platform.disk.ProcessFolder;
import io.certwatch.tabular.DocumentReader;
import io.certwatch.tabular.worker.WorkerPool;
import io.certwatch.tabular.worker.WorkerSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentConfiguration.DocumentSettings.class)
class DocumentConfiguration {

    /**
     * @param workers the number of processes that read documents; with one, uploads and imports wait for each other
     * @param heap the heap of each process
     * @param deadline for an uploaded document; well below the timeout of the gateway
     * @param backgroundDeadline for a document without a waiting client, such as a list of the register
     * @param queue the number of uploads that may wait for a process, half of them of one sender; further ones get 503
     * @param patience how long an upload waits for a process before it gets 503
     * @param idle a process ends after this time without work
     */
    @Validated
    @ConfigurationProperties("certwatch.documents")
    record DocumentSettings(
            @DefaultValue("2") @Min(1) @Max(8) int workers,
            @DefaultValue("160MB") DataSize heap,
            @DefaultValue("30s") Duration deadline,
            @DefaultValue("60s") Duration backgroundDeadline,
            @DefaultValue("40") @Min(0) int queue,
            @DefaultValue("25s") Duration patience,
            @DefaultValue("5m") Duration idle) {

        WorkerSettings in(Path folder) {
            return new WorkerSettings(
                    workers, (int) heap.toMegabytes(), deadline, backgroundDeadline, queue, patience, idle, folder);
        }
    }

    @Bean
    WorkerPool documentWorkers(DocumentSettings settings) throws IOException {
        return new WorkerPool(settings.in(ProcessFolder.own().folder("documents")));
    }

    /** For documents that no client waits for. */
    @Bean
    DocumentReader backgroundDocuments(WorkerPool workers) {
        return workers.forBackground();
    }
}
