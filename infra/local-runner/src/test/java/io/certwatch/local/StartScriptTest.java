package io.certwatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
        createRepository();
        run(repository, "nohup sh infra/local-runner/start >out.txt 2>&1 & wait $!");

        assertThat(Long.parseUnsignedLong(
                                Files.readString(repository.resolve("ignored.txt"))
                                        .strip(),
                                16)
                        & SIGINT)
                .isZero();
        assertThat(repository.resolve("environment.txt")).content().doesNotContain("CERTWATCH_HEEDS_SIGINT");
    }

    @Test
    void buildsOnceAndNotAgainInACopy() throws Exception {
        createRepository();
        var copy = repository.resolve("copy");

        run(repository, "sh infra/local-runner/start && sh infra/local-runner/start");
        run(repository, "mkdir copy && cp -r pom.xml infra *-service gateway jdk copy");
        run(copy, "sh infra/local-runner/start");

        assertThat(repository.resolve("builds.txt")).hasContent("build");
    }

    @Test
    void buildsAgainWhenASourceChanged() throws Exception {
        createRepository();
        run(repository, "sh infra/local-runner/start");
        var built = Files.getLastModifiedTime(repository.resolve("infra/local-runner/target/built"));

        var source = Files.writeString(touch("gateway/src/main/java/New.java"), "class New {}");
        Files.setLastModifiedTime(source, FileTime.from(built.toInstant().minus(Duration.ofDays(1))));
        run(repository, "sh infra/local-runner/start");

        assertThat(repository.resolve("builds.txt")).hasContent("build\nbuild");
    }

    @Test
    void givesDataToTheOwnerOnly() throws Exception {
        createRepository();
        run(repository, "umask 022 && sh infra/local-runner/start");

        assertThat(repository.resolve("umask.txt")).hasContent("0077");
    }

    private void run(Path directory, String command) throws Exception {
        var shell = new ProcessBuilder("/bin/sh", "-c", command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(repository.resolve("said.txt").toFile());
        shell.environment().put("JAVA_HOME", repository.resolve("jdk").toString());
        shell.environment().put("MVN", repository.resolve("jdk/bin/maven").toString());
        var process = shell.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(repository.resolve("said.txt")))
                .isZero();
    }

    /** Maven makes the jars, and counts. */
    private void createRepository() throws IOException {
        var runner = Files.createDirectories(repository.resolve("infra/local-runner"));
        for (var script : new String[] {"start", "find-jdk"}) Files.copy(Path.of(script), runner.resolve(script));
        Files.writeString(repository.resolve("pom.xml"), "");
        touch("jdk/bin/javac").toFile().setExecutable(true);
        Files.writeString(touch("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        program("jdk/bin/java", """
            grep SigIgn /proc/$$/status | cut -f 2 > %1$s/ignored.txt
            env > %1$s/environment.txt
            umask > %1$s/umask.txt
            """);
        var jars = Stream.concat(
                        Stream.of("infra/local-runner/target/local-runner-1.jar"),
                        Stream.of(Service.values())
                                .map(service -> service.module() + "/target/" + service.module() + "-exec.jar"))
                .toList();
        for (var jar : jars) Files.createDirectories(repository.resolve(jar).getParent());
        program(
                "jdk/bin/maven",
                "[ $1 = --version ] && exit\necho build >> %1$s/builds.txt\ntouch " + String.join(" ", jars) + "\n");
    }

    private void program(String file, String text) throws IOException {
        var path = Files.writeString(touch(file), "#!/bin/sh\n" + text.formatted(repository));
        assertThat(path.toFile().setExecutable(true)).isTrue();
    }

    private Path touch(String file) throws IOException {
        var path = repository.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, "");
    }
}
