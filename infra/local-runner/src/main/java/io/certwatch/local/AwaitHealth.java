package io.certwatch.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Waits for parts of the system until they are ready, as long as the start makes progress, and says what it waits for. */
final class AwaitHealth {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(30);

    /** @param processorTime what the part has used since it began; those that are ready use some, too, and do not count */
    record Part(String name, BooleanSupplier isReady, Supplier<Duration> processorTime) {}

    private final Duration patience;
    private final CompletableFuture<String> death;
    private final Path logs;
    private final Progress progress;

    /**
     * @param patience longest time without progress
     * @param death the reason why the system no longer runs
     */
    AwaitHealth(Duration patience, CompletableFuture<String> death, Path logs, Progress progress) {
        this.patience = patience;
        this.death = death;
        this.logs = logs;
        this.progress = progress;
    }

    /**
     * Reports each part as it gets ready.
     *
     * @throws CannotStart if the system dies or makes no progress
     */
    void until(List<Part> parts) {
        var waiting = new ArrayList<>(parts);
        var watch = new ProgressWatch(patience, System::nanoTime);
        var nextReport = System.nanoTime() + BETWEEN_REPORTS.toNanos();
        while (true) {
            if (removeReady(waiting)) watch.recordReady();
            if (waiting.isEmpty()) return;
            if (death.isDone()) throw new CannotStart(death.join());
            watch.recordWork(processorTime(waiting));
            if (watch.isStalled()) throw reportStall(waiting);
            if (System.nanoTime() > nextReport) {
                progress.report("waiting for " + names(waiting));
                nextReport += BETWEEN_REPORTS.toNanos();
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private boolean removeReady(List<Part> waiting) {
        return waiting.removeIf(part -> {
            var ready = part.isReady().getAsBoolean();
            if (ready) progress.report(part.name());
            return ready;
        });
    }

    private static Duration processorTime(List<Part> waiting) {
        return waiting.stream().map(part -> part.processorTime().get()).reduce(Duration.ZERO, Duration::plus);
    }

    private CannotStart reportStall(List<Part> waiting) {
        return new CannotStart("No progress for %d s while waiting for %s; the logs are in %s. --patience waits longer."
                .formatted(patience.toSeconds(), names(waiting), logs));
    }

    private static String names(List<Part> parts) {
        return parts.stream().map(Part::name).collect(Collectors.joining(", "));
    }
}
