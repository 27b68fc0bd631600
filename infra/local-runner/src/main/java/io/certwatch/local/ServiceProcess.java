package io.certwatch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A running service. Its standard input stays open as long as we live, so that it notices our end however that comes. */
final class ServiceProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Service service;
    private final Path log;
    private final Process process;
    private volatile boolean toldToEnd;

    private ServiceProcess(Service service, Path log, Process process) {
        this.service = service;
        this.log = log;
        this.process = process;
    }

    /** Calls back if it ends without having been told to. */
    static ServiceProcess start(Service service, List<String> command, Path log, Consumer<ServiceProcess> onDeath) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            var running = new ServiceProcess(service, log, process);
            process.onExit().thenRun(() -> {
                if (!running.toldToEnd) onDeath.accept(running);
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

    String obituary() {
        return "%s ended unexpectedly with exit code %d; its log is %s".formatted(service.module(), process.exitValue(), log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: it gets no chance to say goodbye. */
    void kill() {
        toldToEnd = true;
        process.destroyForcibly();
        process.onExit().join();
    }

    /** SIGKILL that nobody here asked for. */
    void crash() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void tellToEnd() {
        toldToEnd = true;
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
