package io.certwatch.backing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The images that Docker has on this machine. Asked of the command line, which answers at once where there is no Docker; nothing is ever pulled. */
record LocalImages(Set<String> names) {
    private static final String REAPER = "testcontainers/ryuk:";

    static LocalImages list() {
        try {
            var docker = new ProcessBuilder("docker", "image", "ls", "--format", "{{.Repository}}:{{.Tag}}")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                docker.getOutputStream().close();
                if (!docker.waitFor(3, TimeUnit.SECONDS)) return none();
                return of(new String(docker.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            } finally {
                docker.destroyForcibly();
            }
        } catch (IOException noDocker) {
            return none();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return none();
        }
    }

    static LocalImages of(String lines) {
        return new LocalImages(lines.lines().map(String::strip).collect(Collectors.toUnmodifiableSet()));
    }

    private static LocalImages none() {
        return new LocalImages(Set.of());
    }

    /** Testcontainers needs its reaper beside the image, unless it is told to do without. */
    boolean canRun(String image) {
        return names.contains(image) && (hasReaper() || Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED")));
    }

    private boolean hasReaper() {
        return names.stream().anyMatch(name -> name.startsWith(REAPER));
    }
}
