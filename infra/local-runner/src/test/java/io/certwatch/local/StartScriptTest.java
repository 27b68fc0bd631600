package io.certwatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start script in a built repository, where java only prints the signals it ignores. */
@EnabledOnOs(OS.LINUX)
class StartScriptTest {
    private static final long SIGINT = 1L << 1;

    @TempDir
    Path repository;

    @Test
    void heedsInterruptsWhenStartedInTheBackground() throws Exception {
        createBuiltJars();
        var shell = new ProcessBuilder("/bin/sh", "-c", "nohup sh infra/local-runner/start >out.txt 2>&1 & wait $!")
                .directory(repository.toFile());
        shell.environment().put("JAVA_HOME", repository.resolve("jdk").toString());

        assertThat(shell.start().waitFor(20, TimeUnit.SECONDS)).isTrue();

        assertThat(Long.parseUnsignedLong(
                                Files.readString(repository.resolve("ignored.txt"))
                                        .strip(),
                                16)
                        & SIGINT)
                .isZero();
        assertThat(repository.resolve("environment.txt")).content().doesNotContain("CERTWATCH_HEEDS_SIGINT");
    }

    private void createBuiltJars() throws IOException {
        var runner = Files.createDirectories(repository.resolve("infra/local-runner"));
        for (var script : new String[] {"start", "find-jdk"}) Files.copy(Path.of(script), runner.resolve(script));
        Files.writeString(repository.resolve("pom.xml"), "");
        touch("infra/local-runner/target/local-runner-1.jar");
        for (var service : Service.values()) touch(service.module() + "/target/" + service.module() + "-exec.jar");
        touch("jdk/bin/javac").toFile().setExecutable(true);
        Files.writeString(touch("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        var java = Files.writeString(touch("jdk/bin/java"), """
            #!/bin/sh
            grep SigIgn /proc/$$/status | cut -f 2 > %1$s/ignored.txt
            env > %1$s/environment.txt
            """.formatted(repository));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        touch("infra/local-runner/target/built");
    }

    private Path touch(String file) throws IOException {
        var path = repository.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, "");
    }
}
