package io.certwatch.catalogue.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.function.Executable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** What one damaged file may cost, however it is damaged: a reader without end fails the test and does not stop the build. */
public final class Bounds {

    /** Far more than a reading takes on a machine that does much else. */
    private static final Duration TIME = Duration.ofSeconds(30);

    /** All that is ever allocated, garbage included. */
    private static final long BYTES = 1L << 30;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Bounds() {}

    public static void hold(Executable reading) {
        assertTimeoutPreemptively(TIME, () -> {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            reading.execute();
            assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).as("bytes allocated").isLessThan(BYTES);
        });
    }
}
