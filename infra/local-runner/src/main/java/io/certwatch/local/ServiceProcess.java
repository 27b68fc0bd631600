package io.certwatch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A running service. Its standard input stays open while this process lives, so that it detects any end of this process. */
final class ServiceProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Service service;
    private final Path log;
    private final Process process;
    private volatile boolean stopRequested;

    private ServiceProcess(Service service, Path log, Process process) {
        this.service = service;
        this.log = log;
        this.process = process;
    }

    /** Starts a process and calls back if it ends unexpectedly. */
    static ServiceProcess start(Service service, List<String> command, Path log, Consumer<ServiceProcess> onDeath) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            var running = new ServiceProcess(service, log, process);
            process.onExit().thenRun(() -> {
                if (!running.stopRequested) onDeath.accept(running);
            });
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Service service() {
        return service;
    }

    long pid() {
        return process.pid();
    }

    /** Since it began; nothing if it has ended. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    String obituary() {
        return "%s ended unexpectedly with exit code %d; its log is %s"
                .formatted(service.module(), process.exitValue(), log);
    }

    /** Sends a SIGKILL as an expected end: the service cannot shut down cleanly. */
    void kill() {
        stopRequested = true;
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Sends a SIGKILL as an unexpected end. */
    void crash() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** @param signal a name that kill(1) knows, without SIG */
    void signal(String signal) {
        try {
            var exit = new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) throw new IllegalStateException("kill -%s ended with %d".formatted(signal, exit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void terminate() {
        stopRequested = true;
        process.destroy();
    }

    void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }
}
