package io.certwatch.catalogue.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.function.Executable;

/** Limits the time and memory for reading one damaged file, so that a reader that hangs fails the test instead of blocking the build. */
public final class Bounds {

    /** Much more than a reading takes on a busy machine. */
    private static final Duration TIME = Duration.ofSeconds(30);

    /** All bytes allocated, including garbage. */
    private static final long BYTES = 1L << 30;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Bounds() {}

    public static void hold(Executable reading) {
        assertTimeoutPreemptively(TIME, () -> {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            reading.execute();
            assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
                    .as("bytes allocated")
                    .isLessThan(BYTES);
        });
    }
}
