package io.certwatch.importjob;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.platform.work.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.validation.annotation.Validated;

/** Wires the job from what the service supplies: names, steps, the form of the details, and perhaps an event. */
@AutoConfiguration
@EnableConfigurationProperties(ImportJobAutoConfiguration.ImportJobSettings.class)
@Import(FindAbsent.class)
class ImportJobAutoConfiguration {

    @Bean
    <D> ImportMetrics<D> importMetrics(MeterRegistry meters, ImportNames names, Imports<D> imports, Clock clock) {
        return new ImportMetrics<>(meters, names, imports, clock);
    }

    @Bean
    <D> ReceiveImport<D> receiveImport(Imports<D> imports, Originals originals, Tracing tracing, Clock clock) {
        return new ReceiveImport<>(imports, originals, tracing, clock);
    }

    @Bean
    <D> DecideImport<D> decideImport(Imports<D> imports, ImportMetrics<D> metrics, Clock clock) {
        return new DecideImport<>(imports, metrics, clock);
    }

    @Bean
    <D> WorkOffImports<D> workOffImports(
            ImportNames names,
            Imports<D> imports,
            ImportSteps<D> steps,
            ObjectProvider<EndEvent<D>> event,
            SingleInstanceLock lock,
            ImportMetrics<D> metrics,
            Tracing tracing,
            Clock clock) {
        return new WorkOffImports<>(
                names,
                imports,
                steps,
                event.getIfAvailable(() -> _ -> null),
                lock,
                ImportAttempts::pauseAfter,
                metrics,
                tracing,
                clock);
    }

    @Bean
    Worker importWorker(WorkOffImports<?> workOffImports, ImportNames names, ImportJobSettings settings) {
        return new Worker(names.name() + "-imports", settings.workers(), workOffImports::workOff);
    }

    /** @param workers number of owners whose imports one instance processes at the same time */
    @Validated
    @ConfigurationProperties("certwatch.importing")
    record ImportJobSettings(
            @DefaultValue("2") @Min(1) @Max(64) int workers) {}
}
