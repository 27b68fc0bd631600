package io.certwatch.backing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The local Docker images. Uses the command line, which fails fast without Docker; never pulls an image. */
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

    /** Testcontainers also needs the image of its reaper, unless that is disabled. */
    boolean canRun(String image) {
        return names.contains(image)
                && (hasReaper() || Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED")));
    }

    private boolean hasReaper() {
        return names.stream().anyMatch(name -> name.startsWith(REAPER));
    }
}
