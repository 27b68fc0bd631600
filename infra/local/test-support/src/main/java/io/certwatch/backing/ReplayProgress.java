package io.certwatch.backing;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Reports start, progress and duration of the replay of a large journal. */
final class ReplayProgress {
    static final int MIB = 1 << 20;
    /** Bytes; the replay of a smaller journal is too fast to report. */
    private static final long LARGE = 16 * MIB;

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final long size;
    private final LongSupplier nanos;
    private final Consumer<String> progress;
    private final long began;
    private long lastReported;

    ReplayProgress(long size, LongSupplier nanos, Consumer<String> progress) {
        this.size = size;
        this.nanos = nanos;
        this.progress = size < LARGE ? _ -> {} : progress;
        this.began = nanos.getAsLong();
        this.lastReported = began;
        this.progress.accept("replaying the journal of the database, %d MiB".formatted(size / MIB));
    }

    /** @param bytes number of bytes read since the beginning */
    void read(long bytes) {
        var now = nanos.getAsLong();
        if (now - lastReported < EVERY.toNanos()) return;
        lastReported = now;
        progress.accept("replayed %d of %d MiB of the journal".formatted(bytes / MIB, size / MIB));
    }

    void done() {
        progress.accept("replayed the journal in %.1f s".formatted((nanos.getAsLong() - began) / 1e9));
    }
}
