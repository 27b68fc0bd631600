package io.certwatch.product.productimport.reading;

import io.certwatch.platform.disk.ProcessFolder;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.concurrency.RequestQueue;
import io.certwatch.product.productimport.reading.PreviewTurns.Way;
import io.certwatch.quantity.Quantity;
import io.certwatch.tabular.worker.WorkerPool;
import io.certwatch.tabular.worker.WorkerSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadingConfiguration.SpreadsheetSettings.class)
@Import(KeepMapping.class)
class ReadingConfiguration {

    @Bean
    KnownFigures knownFigures(CurrentCatalogue current) {
        return new KnownFigures(
                text -> current.get().whenLexiconComplete().compiled().namesFigure(text),
                ReadingConfiguration::measures);
    }

    private static boolean measures(String text) {
        return Quantity.findAll(text).stream()
                .anyMatch(figure -> !figure.unit().isEmpty() && figure.start() == 0 && figure.end() == text.length());
    }

    @Bean
    WorkerPool spreadsheetWorkers(SpreadsheetSettings settings) throws IOException {
        return new WorkerPool(settings.in(ProcessFolder.own().folder("spreadsheets")));
    }

    @Bean
    InventoryFiles inventoryFiles(WorkerPool workers, KnownFigures figures, Clock clock) {
        return new OpenFiles(workers.spreadsheetsForBackground(), figures, clock);
    }

    @Bean
    PreviewTurns previewTurnsBySize(
            RequestQueue previewTurns,
            RequestQueue largePreviewTurns,
            WorkerPool workers,
            KnownFigures figures,
            Clock clock,
            SpreadsheetSettings settings) {
        var small = new PreviewFile(new OpenFiles(workers.spreadsheetsForRequests(), figures, clock));
        var large = new PreviewFile(new OpenFiles(workers.spreadsheetsForLongRequests(), figures, clock));
        return new PreviewTurns(
                new Way(previewTurns, small),
                new Way(largePreviewTurns, large),
                settings.small().toBytes());
    }

    /**
     * @param workers the number of processes that read inventories, each one file; imports and large files leave one to small previews
     * @param small the largest file whose preview never waits for that of a larger one, and does not yield the processors
     * @param heap the heap of each process
     * @param deadline for the next rows; a large workbook takes long to open
     * @param patience how long a preview waits for a process before it gets 503
     * @param idle a process ends after this time without work
     */
    @Validated
    @ConfigurationProperties("certwatch.spreadsheets")
    record SpreadsheetSettings(
            @DefaultValue("5") @Min(1) @Max(65) int workers,
            @DefaultValue("1MB") DataSize small,
            @DefaultValue("128MB") DataSize heap,
            @DefaultValue("5m") Duration deadline,
            @DefaultValue("10s") Duration patience,
            @DefaultValue("5m") Duration idle) {

        WorkerSettings in(Path folder) {
            return new WorkerSettings(
                    workers, (int) heap.toMegabytes(), deadline, deadline, workers, patience, idle, folder);
        }
    }
}
