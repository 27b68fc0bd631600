package io.certwatch.tabular.worker;

import java.nio.file.Path;
import java.time.Duration;

/**
 * @param workers processes at a time
 * @param heap of each, in MB
 * @param deadline for a document that somebody waits for; then the process that reads it is killed
 * @param backgroundDeadline for one that nobody waits for
 * @param queue so many requests wait for a worker, and one more is refused
 * @param patience how long a request waits for a worker before it is refused
 * @param idle a worker that had nothing to do for so long ends
 * @param folder for documents while they are read, and whatever a worker lays on the disk
 */
public record WorkerSettings(
        int workers,
        int heap,
        Duration deadline,
        Duration backgroundDeadline,
        int queue,
        Duration patience,
        Duration idle,
        Path folder) {}
