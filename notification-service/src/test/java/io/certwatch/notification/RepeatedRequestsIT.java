package io.certwatch.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.certwatch.token.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;

/** What a client gets that sends a request again because it got no answer. */
@TestPropertySource(properties = "notification.webhooks.key=a secret of at least sixteen bytes")
class RepeatedRequestsIT extends RunningService {

    private static final String WEBHOOK = """
        {"url": "https://example.org/hook", "events": ["io.certwatch.product.obligation.opened"]}\
        """;

    private final String key = UUID.randomUUID().toString();
    private final String bearer =
            TestIssuer.shared().token("again-" + key.substring(0, 8), "member").bearer();

    @Autowired
    private MongoDatabase database;

    @Test
    void aWebhookIsMadeOnceAndItsSecretIsShownAgain() {
        var first = post("/api/webhooks", WEBHOOK, "");
        var again = post("/api/webhooks", WEBHOOK, "");

        assertThat(first.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getBody()).isEqualTo(first.getBody()).contains("whsec_");
        assertThat(again.getHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void aSecretIsReplacedOnceAndKeptEncrypted() {
        var made = post("/api/webhooks", WEBHOOK, "");
        var path = made.getHeaders().getFirst(HttpHeaders.LOCATION) + "/secret";

        var first = post(path, null, "-2");
        assertThat(first.getStatusCode().value()).isEqualTo(200);
        assertThat(post(path, null, "-2").getBody()).isEqualTo(first.getBody()).contains("whsec_");
        assertThat(post(path, null, "-3").getBody()).isNotEqualTo(first.getBody());

        for (var kept : database.getCollection("idempotency-keys").find())
            assertThat(new String(kept.get("body", Binary.class).getData(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("whsec_");
    }

    private ResponseEntity<String> post(String path, String body, String suffix) {
        var call = client().post().uri(path).headers(headers -> {
            headers.set(HttpHeaders.AUTHORIZATION, bearer);
            headers.set("Idempotency-Key", key + suffix);
        });
        if (body != null) call.contentType(MediaType.APPLICATION_JSON).body(body);
        return call.retrieve().toEntity(String.class);
    }
}
