package io.certwatch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The AOT cache (JEP 514) of an extracted application: its classes, read and linked. A JVM that finds one starts with half
 * the processor time; a JVM that cannot use it starts without.
 */
record AotCache(Path file) {
    static AotCache of(Application application) {
        return new AotCache(application.unpacked().resolve("application.aot"));
    }

    List<String> flags() {
        return Files.exists(file) ? List.of("-XX:AOTCache=" + file, "-Xlog:aot=off,cds=off") : List.of();
    }

    /** Starts the application until its context is refreshed and stores what its JVM loaded. Takes some 20 s. */
    void train(Application application, List<String> arguments) {
        if (Files.exists(file)) return;
        var training = file.resolveSibling("training.aot");
        application.run(Jvm.command(
                application.runnable(),
                List.of("-XX:AOTCacheOutput=" + training, "-Dspring.context.exit=onRefresh"),
                arguments));
        try {
            Files.move(training, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
