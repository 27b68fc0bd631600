package io.certwatch.product.productimport.reading;

import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.concurrency.RequestQueue;
import io.certwatch.product.concurrency.RequestQueueListener;
import io.certwatch.quantity.Quantity;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
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
    OpenFiles inventoryFiles(List<TableReader> readers, KnownFigures figures, Clock clock) {
        return new OpenFiles(readers, figures, clock);
    }

    @Bean
    PreviewFile previewFile(OpenFiles files) {
        return new PreviewFile(files);
    }

    /** One preview at a time, without a time limit, because a large file takes long. */
    @Bean
    RequestQueue previewTurns(RequestQueueListener watch) {
        return new RequestQueue("previews", 1, 4, 2, watch);
    }

    @Bean
    KeepMapping keepMapping(Mappings mappings, Clock clock) {
        return new KeepMapping(mappings, clock);
    }
}
