package io.certwatch.notification.contactimport;

import io.certwatch.tabular.worker.WorkerSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

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
