package io.certwatch.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.local.LocalSystem;
import io.certwatch.local.demo.SignedIn;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The files of the database hold nothing with which somebody could sign in, call the API or forge a message of a webhook. */
abstract class JournalHoldsNoSecretStory {

    private static final String COMPANY = "discreet";
    private static final Pattern JWT = Pattern.compile("eyJ[\\w-]+\\.(eyJ[\\w-]+)\\.[\\w-]+");

    abstract SharedSystem shared();

    @Test
    void theDatabaseKeepsNoTokenAndNoSecretThatWasIssued() throws Exception {
        var system = shared().system();
        var member =
                Client.with(system.gateway(), shared().authorization(COMPANY).apply("/api/products"));
        var webhook = member.post("/api/webhooks", """
            {"url": "http://127.0.0.1:9/hook", "events": ["io.certwatch.product.obligation.opened"]}\
            """);
        assertThat(webhook.status()).as(webhook.body().toString()).isEqualTo(201);
        var rotated = member.post("/api/webhooks/" + webhook.body().path("id").asString() + "/secret", "");
        assertThat(rotated.status()).as(rotated.body().toString()).isEqualTo(200);
        var key = member.post("/api/keys", """
            {"name": "ERP", "roles": ["viewer"], "expiresAt": "%s"}\
            """.formatted(Instant.now().plus(Duration.ofDays(1))));
        assertThat(key.status()).as(key.body().toString()).isEqualTo(201);
        var csrf = csrfTokenOf(system, "li.na");

        var journal = Files.readString(shared().journal(), ISO_8859_1);

        assertThat(journal)
                .as("sessions, webhooks and keys are in it")
                .contains("SPRING_SECURITY_CONTEXT", webhook.body().path("id").asString(), COMPANY);
        assertThat(journal).doesNotContain("whsec_", "OAuth2AccessToken", "OAuth2RefreshToken", csrf);
        for (var secret : new String[] {
            webhook.body().path("secret").asString(),
            rotated.body().path("secret").asString(),
            key.body().path("key").asString()
        }) {
            assertThat(secret).hasSizeGreaterThan(20);
            assertThat(journal).doesNotContain(secret);
        }
        assertThat(JWT.matcher(journal).results().map(found -> payload(found.group(1))))
                .as("signed tokens, of which only the links in kept messages may be there")
                .allMatch(payload -> payload.contains("\"iss\":\"certwatch-notification\""));
    }

    private static String payload(String encoded) {
        return new String(Base64.getUrlDecoder().decode(encoded), UTF_8);
    }

    private static String csrfTokenOf(LocalSystem system, String name) throws IOException, InterruptedException {
        var person = system.people().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        try (var browser = SignedIn.browser(person, system.gateway())) {
            var session = browser.send(
                            HttpRequest.newBuilder(system.gateway().resolve("/api/session"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            assertThat(session).contains("demo");
            return Pattern.compile("\"token\":\"([^\"]+)")
                    .matcher(session)
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);
        }
    }
}
