package io.certwatch.identity;

import static io.certwatch.identity.RunningProvider.GATEWAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.identity.registry.UnusableIdentityFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider that is stopped and started on the same directory. */
class RestartTest {
    @TempDir
    Path temporary;

    @Test
    void keepsKeysPeopleAndClients() throws Exception {
        var data = temporary.resolve("identity");
        var browser = new Browser();
        var before = RunningProvider.in(data);
        var tokens = before.tokens(browser, "chen.jie");
        var people = before.people();
        var steward = before.client("steward");
        before.close();

        try (var after = RunningProvider.in(data, before.port())) {
            assertThat(after.people()).isEqualTo(people);
            assertThat(after.client("steward")).isEqualTo(steward);
            assertThat(after.verified(tokens.path("access_token").asString()).getStringClaim("company"))
                    .isEqualTo("harbor");
            var again = after.tokens(browser, "chen.jie");
            assertThat(after.verified(again.path("access_token").asString()).getSubject())
                    .as("signed in again")
                    .isEqualTo("chen.jie");
            var signedOut =
                    new Browser().get(after.signOut(tokens.path("id_token").asString()));
            assertThat(Browser.target(signedOut))
                    .as("signed out with a token from before")
                    .hasToString(GATEWAY + "/");
        }
    }

    @Test
    void namesTheDamagedFile() throws IOException {
        var data = Files.createDirectory(temporary.resolve("identity"));
        Files.writeString(data.resolve("clients.json"), "[{\"clientId\": \"steward\", \"clientSec");

        assertThatThrownBy(() -> IdentityProvider.start(data, 1, List.of(URI.create(GATEWAY))))
                .isInstanceOf(UnusableIdentityFile.class)
                .hasMessageStartingWith(data.resolve("clients.json") + " is damaged: ");
    }
}
