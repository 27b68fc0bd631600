package io.certwatch.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/** The built jar of a service, extracted beside it for a faster start. */
record Application(Service service, Path jar, Path unpacked) {
    static Application of(Service service, Path repository) {
        var target = repository.resolve(service.module()).resolve("target");
        return new Application(service, jar(service, target), target.resolve("unpacked"));
    }

    private static Path jar(Service service, Path target) {
        if (!Files.isDirectory(target)) throw notBuilt(service);
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> notBuilt(service));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CannotStart notBuilt(Service service) {
        return new CannotStart("%s is not built. Run mvn -DskipTests package first.".formatted(service.module()));
    }

    Path runnable() {
        return unpacked.resolve(jar.getFileName());
    }

    /** Skips the extraction if this very jar is extracted. Ignores its timestamp, which is the same for all reproducible builds. */
    void unpack() {
        var mark = unpacked.resolve("unpacked-from.txt");
        try {
            var fingerprint = fingerprint();
            if (Files.exists(mark) && Files.readString(mark).equals(fingerprint)) return;
            AotCache.of(this).delete();
            run(List.of(
                    Jvm.java(),
                    "-XX:TieredStopAtLevel=1",
                    "-Djarmode=tools",
                    "-jar",
                    jar.toString(),
                    "extract",
                    "--force",
                    "--destination",
                    unpacked.toString()));
            Files.writeString(mark, fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String fingerprint() throws IOException {
        var checksum = new CRC32C();
        try (var content = new CheckedInputStream(Files.newInputStream(jar), checksum)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return "%s %08x%n".formatted(jar.getFileName(), checksum.getValue());
    }

    /** Runs a command to its end. */
    void run(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) throw new CannotStart("Failed: " + String.join(" ", command));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted");
        }
    }
}
