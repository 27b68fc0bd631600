package io.certwatch.product.productimport;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.platform.work.Worker;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.obligation.Obligations;
import io.certwatch.product.product.ActiveSkus;
import io.certwatch.product.product.RegisterProducts;
import io.certwatch.product.product.WithdrawProducts;
import io.certwatch.product.productimport.reading.InventoryFiles;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class ImportConfiguration {

    /**
     * 5 s, 10 s, 20 s, up to 5 minutes: attempts that fail at once are repeated for 50 minutes, and with the random
     * part for more than half an hour.
     */
    private static final IntervalFunction PAUSES =
            IntervalFunction.ofExponentialRandomBackoff(Duration.ofSeconds(5), 2, 0.25, Duration.ofMinutes(5));

    @Bean
    ReceiveFile receiveFile(Imports imports, Originals originals, Tracing tracing, Clock clock) {
        return new ReceiveFile(imports, originals, tracing, clock);
    }

    @Bean
    DecideImport decideImport(
            Imports imports, Obligations obligations, Consumer<Import> news, Tracing tracing, Clock clock) {
        return new DecideImport(new PublishingImports(imports, obligations), news, tracing, clock);
    }

    @Bean
    WorkOffImports workOffImports(
            Imports imports,
            Obligations obligations,
            Originals originals,
            RowFindings findings,
            ActiveSkus standing,
            InventoryFiles files,
            RegisterProducts registerProducts,
            WithdrawProducts withdrawProducts,
            SingleInstanceLock lock,
            CurrentCatalogue current,
            Diagnosis diagnosis,
            Consumer<Import> news,
            Tracing tracing,
            ImportSettings settings,
            Clock clock) {
        var processImportFile = new ProcessImportFile(
                files,
                findings,
                new StoreRows(registerProducts),
                new FindAbsent(standing, findings),
                tracing,
                clock,
                settings.batch());
        return new WorkOffImports(
                new PublishingImports(imports, obligations),
                originals,
                processImportFile,
                new WithdrawAbsent(withdrawProducts, findings, clock),
                lock,
                diagnosis,
                attempts -> Duration.ofMillis(PAUSES.apply(attempts)),
                () -> current.get().lexiconComplete(),
                news,
                tracing,
                clock);
    }

    @Bean
    Worker importWorker(WorkOffImports workOffImports, ImportSettings settings) {
        return new Worker("inventory-imports", settings.workers(), workOffImports::workOff);
    }
}
