package io.certwatch.bench.system;

import java.time.Duration;
import java.util.stream.Stream;

/** Processor time of this process and its children: unlike the clock, it hardly depends on what else the machine does. */
public final class ProcessorTime {

    private final Duration begun = used();

    public double seconds() {
        return used().minus(begun).toMillis() / 1e3;
    }

    private static Duration used() {
        var current = ProcessHandle.current();
        return Stream.concat(Stream.of(current), current.descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
