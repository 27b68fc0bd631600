package io.certwatch.tabular.worker;

import java.nio.file.Path;
import java.time.Duration;

/**
 * @param workers processes at a time
 * @param heap of each, in MB
 * @param deadline for a document in a request; then the worker is killed
 * @param backgroundDeadline for a document of background work
 * @param queue number of requests that may wait for a worker; more are rejected
 * @param patience how long a request waits for a worker before it is rejected
 * @param idle a worker that is idle for this long ends
 * @param folder for documents while they are read, and for temporary files of workers
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
