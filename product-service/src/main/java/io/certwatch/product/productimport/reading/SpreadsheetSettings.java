package io.certwatch.product.productimport.reading;

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
 * @param workers the number of processes that read inventories, each one file; imports leave one to previews
 * @param heap the heap of each process
 * @param deadline for the next rows; a large workbook takes long to open
 * @param patience how long a preview waits for a process before it gets 503
 * @param idle a process ends after this time without work
 */
@Validated
@ConfigurationProperties("certwatch.spreadsheets")
record SpreadsheetSettings(
        @DefaultValue("3") @Min(1) @Max(65) int workers,
        @DefaultValue("128MB") DataSize heap,
        @DefaultValue("5m") Duration deadline,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("5m") Duration idle) {

    WorkerSettings in(Path folder) {
        return new WorkerSettings(
                workers, (int) heap.toMegabytes(), deadline, deadline, workers, patience, idle, folder);
    }
}
