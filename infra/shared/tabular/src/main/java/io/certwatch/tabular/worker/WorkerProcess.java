package io.certwatch.tabular.worker;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A worker, seen from the process that started it. Reads one document at a time. */
final class WorkerProcess {

    /** Exit code of a JVM that is out of memory. */
    private static final int OUT_OF_MEMORY = 3;

    private static final int END_WITHIN_SECONDS = 5;
    /** Without these some systems find neither libraries nor files whose names are not ASCII. */
    private static final Set<String> ENVIRONMENT = Set.of("LANG", "LC_ALL", "LD_LIBRARY_PATH");

    private final Process process;
    private final Priority priority;
    private final DataOutputStream out;
    private final DataInputStream in;
    private long uses;

    private WorkerProcess(Process process, Priority priority) {
        this.process = process;
        this.priority = priority;
        this.out = new DataOutputStream(process.getOutputStream());
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 64 << 10));
    }

    static WorkerProcess start(WorkerSettings settings, Priority priority) throws IOException {
        var folder = Files.createTempDirectory(settings.folder(), "worker");
        var builder = new ProcessBuilder(WorkerCommand.of(settings.heap(), folder, priority))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        var process = builder.start();
        process.onExit().thenRun(() -> delete(folder));
        return new WorkerProcess(process, priority);
    }

    /** With whatever a worker that was killed has left there. */
    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException leftOver) {
            folder.toFile().deleteOnExit();
        }
    }

    void send(Request request) throws IOException {
        uses++;
        request.write(out);
    }

    /** @throws IOException if the worker ended before it answered */
    Verdict verdict() throws IOException {
        return Verdict.read(in);
    }

    DataInputStream answers() {
        return in;
    }

    Priority priority() {
        return priority;
    }

    boolean alive() {
        return process.isAlive();
    }

    long uses() {
        return uses;
    }

    void kill() {
        process.destroyForcibly();
    }

    /** For one that broke off: whether because its memory was used up. */
    boolean ranOutOfMemory() {
        try {
            return process.waitFor(END_WITHIN_SECONDS, TimeUnit.SECONDS) && process.exitValue() == OUT_OF_MEMORY;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
