package io.certwatch.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script infra/mvn on a machine that has a JDK and few tools, and a Maven where the test puts one. */
@EnabledOnOs(OS.LINUX)
class MavenScriptTest {
    private static final String[] TOOLS = {"sh", "dirname", "grep", "readlink", "printenv", "cat", "sed"};
    private static final String[] SCRIPTS = {"mvn", "local-runner/find-jdk", "local-runner/FetchMaven.java"};

    @TempDir
    Path machine;

    private HttpServer repository;
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private byte[] archive;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(machine.resolve("infra/local-runner"));
        Files.createDirectories(machine.resolve("bin"));
        for (var script : SCRIPTS) Files.copy(Path.of("..").resolve(script), machine.resolve("infra/" + script));
        for (var tool : TOOLS) Files.createSymbolicLink(machine.resolve("bin/" + tool), Path.of("/usr/bin/" + tool));
        archive = archive();
        repository = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        repository.createContext("/", exchange -> {
            asked.set(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(200, archive.length);
            exchange.getResponseBody().write(archive);
            exchange.close();
        });
        repository.start();
    }

    @AfterEach
    void stop() {
        repository.stop(0);
    }

    @Test
    void usesTheInstalledMaven() throws Exception {
        maven(machine.resolve("bin/mvn"), "3.9.9");

        assertThat(run(Map.of())).isEqualTo("built by 3.9.9: -q verify");
    }

    @Test
    void usesOneThatAWrapperFetchedBeforeIfTheInstalledIsTooOld() throws Exception {
        maven(machine.resolve("bin/mvn"), "3.8.7");
        maven(machine.resolve("home/.m2/wrapper/dists/apache-maven-3.9.10/3cc7/bin/mvn"), "3.9.10");

        assertThat(run(Map.of())).isEqualTo("built by 3.9.10: -q verify");
    }

    @Test
    void fetchesMavenFromTheRepositoryThatTheUserNames() throws Exception {
        trust(archive);

        assertThat(run(Map.of("MVNW_REPOURL", address() + "/maven/")))
                .startsWith("CertWatch: fetching Maven 3.")
                .endsWith("built by fetched: -q verify");
        assertThat(asked.get()).matches("/maven/org/apache/maven/apache-maven/(3[\\d.]+)/apache-maven-\\1-bin\\.zip");
        assertThat(run(Map.of())).as("later").isEqualTo("built by fetched: -q verify");
    }

    @Test
    void fetchesMavenFromTheMirrorInTheSettings() throws Exception {
        trust(archive);
        Files.writeString(
                Files.createDirectories(machine.resolve("home/.m2")).resolve("settings.xml"), """
                    <settings><mirrors>
                      <mirror><id>a</id><mirrorOf>snapshots</mirrorOf><url>http://127.0.0.1:1</url></mirror>
                      <mirror><id>b</id><mirrorOf>central, other</mirrorOf><url>%s</url></mirror>
                    </mirrors></settings>
                    """.formatted(address()));

        assertThat(run(Map.of())).endsWith("built by fetched: -q verify");
    }

    @Test
    void doesNotUseAnArchiveWithAnotherChecksum() throws Exception {
        assertThat(run(Map.of("MVNW_REPOURL", address())))
                .contains("CertWatch: does not use " + address())
                .doesNotContain("built by");
        assertThat(machine.resolve("home/.m2/wrapper")).doesNotExist();
    }

    @Test
    void saysWhatIsMissingIfNobodyNamesARepository() throws Exception {
        assertThat(run(Map.of()))
                .isEqualTo("CertWatch: needs Maven 3.9 or newer and found none. Install it; or set MVNW_REPOURL to the"
                        + " address of a Maven repository, and it is fetched from there.");
    }

    private String address() {
        return "http://127.0.0.1:" + repository.getAddress().getPort();
    }

    private static void maven(Path path, String version) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, script(version));
        assertThat(path.toFile().setExecutable(true)).isTrue();
    }

    private static String script(String version) {
        return """
            #!/bin/sh
            if [ "$1" = --version ]; then echo 'Apache Maven %s'; else echo "built by %s: $*"; fi
            """.formatted(version.equals("fetched") ? "3.9.11" : version, version);
    }

    private static byte[] archive() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("apache-maven-3/bin/"));
            zip.putNextEntry(new ZipEntry("apache-maven-3/bin/mvn"));
            zip.write(script("fetched").getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    /** As if this archive were the one whose checksum the script knows. */
    private void trust(byte[] content) throws Exception {
        var script = machine.resolve("infra/mvn");
        var sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(content));
        var text = Files.readString(script);
        assertThat(text).containsPattern("sha512=[0-9a-f]{128}\n");
        Files.writeString(script, text.replaceFirst("sha512=[0-9a-f]{128}", "sha512=" + sum));
    }

    private String run(Map<String, String> more) throws Exception {
        var environment = new HashMap<>(Map.of(
                "PATH", machine.resolve("bin").toString(),
                "HOME", machine.resolve("home").toString(),
                "JAVA_HOME", System.getProperty("java.home")));
        environment.putAll(more);
        var shell = new ProcessBuilder("/bin/sh", "infra/mvn", "-q", "verify")
                .directory(machine.toFile())
                .redirectErrorStream(true);
        shell.environment().clear();
        shell.environment().putAll(environment);
        return new String(shell.start().getInputStream().readAllBytes(), UTF_8).strip();
    }
}
