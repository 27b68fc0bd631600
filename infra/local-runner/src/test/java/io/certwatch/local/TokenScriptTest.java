package io.certwatch.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The token script beside the data of a system whose identity provider is played by the test. */
@DisabledOnOs(OS.WINDOWS)
class TokenScriptTest {
    private static final String CLIENTS = """
        [ {
          "clientId" : "demo-member",
          "clientSecret" : "s3cret-of-demo",
          "company" : "demo",
          "roles" : [ "member", "viewer" ]
        }, {
          "clientId" : "steward",
          "clientSecret" : "s3cret-of-the-steward",
          "company" : null,
          "roles" : [ "steward" ]
        } ]
        """;

    @TempDir
    Path directory;

    private HttpServer provider;

    @BeforeEach
    void startProvider() throws Exception {
        assumeThat(run("command -v curl")).isNotEmpty();
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/oauth2/token", exchange -> {
                    var body = "{\"access_token\":\"token-of-%s\",\"expires_in\":599}"
                            .formatted(exchange.getPrincipal().getUsername())
                            .getBytes(UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                })
                .setAuthenticator(new BasicAuthenticator("clients") {
                    @Override
                    public boolean checkCredentials(String name, String secret) {
                        return CLIENTS.contains("\"%s\",\n  \"clientSecret\" : \"%s\"".formatted(name, secret));
                    }
                });
        provider.start();
        prepare("given", CLIENTS);
    }

    @AfterEach
    void stopProvider() {
        provider.stop(0);
    }

    @Test
    void writesTheHeaderOfAClientForItsOwnerOnly() throws Exception {
        var printed = token("steward --data given");

        var header = directory.resolve("given/identity/steward.header").toRealPath();
        assertThat(printed).isEqualTo("@" + header);
        assertThat(header).hasContent("Authorization: Bearer token-of-steward");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(header)))
                .isEqualTo("rw-------");
    }

    @Test
    void looksInTheRepositoryIfNoDirectoryIsGiven() throws Exception {
        prepare(".certwatch", CLIENTS);

        assertThat(token("demo-member")).endsWith("/.certwatch/identity/demo-member.header");
    }

    @Test
    void givesNoProgramTheSecretAsAnArgument() throws Exception {
        var curl = directory.resolve("bin/curl");
        Files.createDirectories(curl.getParent());
        Files.writeString(curl, """
            #!/bin/sh
            echo "$@" >>%s
            PATH=${PATH#*:} exec curl "$@"
            """.formatted(directory.resolve("arguments.txt")));
        assertThat(curl.toFile().setExecutable(true)).isTrue();

        run("PATH=" + curl.getParent() + ":$PATH sh infra/local-runner/token steward --data given");

        assertThat(directory.resolve("arguments.txt"))
                .content()
                .contains("client_credentials")
                .doesNotContain("s3cret");
    }

    @Test
    void listsTheNamesIfItKnowsNoClientOfTheGivenOne() throws Exception {
        assertThat(token("demo-membre --data given"))
                .isEqualTo("CertWatch: knows no client demo-membre. There are: demo-member steward");
        assertThat(token("--data given")).isEqualTo("CertWatch: needs a name, one of: demo-member steward");
    }

    @Test
    void takesNoPatternForAName() throws Exception {
        assertThat(token("'.*' --data given")).startsWith("CertWatch: knows no client .*.");
    }

    @Test
    void namesTheSystemThatDoesNotRun() throws Exception {
        provider.stop(0);

        assertThat(token("steward --data given")).contains("CertWatch: got no token from " + issuer());
    }

    @Test
    void saysThatASystemMustBeStartedFirst() throws Exception {
        assertThat(token("steward --data absent"))
                .isEqualTo("CertWatch: finds no clients. Start the system first, and name its data with --data DIR"
                        + " if it is not in .certwatch.");
    }

    private void prepare(String data, String clients) throws IOException {
        var identity = Files.createDirectories(directory.resolve(data).resolve("identity"));
        Files.writeString(identity.resolve("clients.json"), clients);
        Files.writeString(identity.resolve("issuer.txt"), issuer() + "\n");
        var runner = Files.createDirectories(directory.resolve("infra/local-runner"));
        if (Files.notExists(runner.resolve("token"))) Files.copy(Path.of("token"), runner.resolve("token"));
    }

    private String issuer() {
        return "http://127.0.0.1:" + provider.getAddress().getPort();
    }

    private String token(String arguments) throws Exception {
        return run("sh infra/local-runner/token " + arguments);
    }

    private String run(String command) throws Exception {
        var shell = new ProcessBuilder("/bin/sh", "-c", command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(shell.getInputStream().readAllBytes(), UTF_8).strip();
    }
}
