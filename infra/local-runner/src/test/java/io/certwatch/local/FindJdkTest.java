package io.certwatch.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script's search for a JDK, in an environment that the test defines. */
@DisabledOnOs(OS.WINDOWS)
class FindJdkTest {
    @TempDir
    Path world;

    @Test
    void usesJavaHomeIfItHasTheVersion() throws Exception {
        var home = jdk("mine", "25.0.1");

        assertThat(find(Map.of("JAVA_HOME", home.toString()))).isEqualTo(home.toString());
    }

    @Test
    void searchesBesideAnOlderJavaHome() throws Exception {
        var old = jdk("old", "17.0.9");
        var right = jdk("directories/twentyfive", "25");

        assertThat(find(Map.of("JAVA_HOME", old.toString()))).isEqualTo(right.toString());
    }

    @Test
    void readsTheVariablesOfBuildServers() throws Exception {
        var home = jdk("tool cache/25", "25.0.2");

        assertThat(find(Map.of("JAVA_HOME_25_X64", home.toString()))).isEqualTo(home.toString());
    }

    @Test
    void followsTheJavaOnThePath() throws Exception {
        var home = jdk("linked", "25.0.1");
        Files.createDirectories(world.resolve("bin"));
        Files.createSymbolicLink(world.resolve("bin/java"), home.resolve("bin/java"));

        assertThat(find(Map.of("PATH", world.resolve("bin") + ":/usr/bin:/bin")))
                .isEqualTo(home.toRealPath().toString());
    }

    @Test
    void searchesTheDirectoryOfSdkman() throws Exception {
        var home = jdk(".sdkman/candidates/java/25-tem", "25");

        assertThat(find(Map.of())).isEqualTo(home.toString());
    }

    @Test
    void rejectsARuntimeOrAnotherVersion() throws Exception {
        Files.delete(jdk("directories/runtime", "25.0.1").resolve("bin/javac"));
        jdk("directories/older", "24.0.2");
        jdk("directories/odd", "250.1");

        assertThat(find(Map.of())).isEmpty();
    }

    private Path jdk(String name, String version) throws IOException {
        var home = world.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Any\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        for (var tool : new String[] {"java", "javac"}) {
            var file = Files.writeString(home.resolve("bin").resolve(tool), "#!/bin/sh\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        return home;
    }

    private String find(Map<String, String> more) throws Exception {
        var environment = new HashMap<>(Map.of(
                "PATH",
                "/usr/bin:/bin",
                "HOME",
                world.toString(),
                "JDK_DIRECTORIES",
                world.resolve("directories").toString()));
        environment.putAll(more);
        var shell = new ProcessBuilder("/bin/sh", "-c", ". ./find-jdk; find_jdk 25")
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        shell.environment().clear();
        shell.environment().putAll(environment);
        var process = shell.start();
        return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    }
}
