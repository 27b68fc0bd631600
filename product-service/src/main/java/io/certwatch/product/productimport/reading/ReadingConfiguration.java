package io.certwatch.product.productimport.reading;

import io.certwatch.platform.disk.ProcessFolder;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.concurrency.RequestQueue;
import io.certwatch.product.concurrency.RequestQueueListener;
import io.certwatch.quantity.Quantity;
import io.certwatch.tabular.worker.WorkerPool;
import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SpreadsheetSettings.class)
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
    PreviewFile previewFile(WorkerPool workers, KnownFigures figures, Clock clock) {
        return new PreviewFile(new OpenFiles(workers.spreadsheetsForRequests(), figures, clock));
    }

    /** One preview at a time, without a time limit, because a large file takes long. */
    @Bean
    RequestQueue previewTurns(RequestQueueListener watch) {
        return new RequestQueue("previews", 1, 4, 2, watch);
    }
}
