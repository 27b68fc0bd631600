package io.certwatch.notification;

import static io.certwatch.notification.Obligations.obligation;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.certwatch.notification.webhook.Receiver;
import io.certwatch.notification.webhook.RobotProvider;
import io.certwatch.notification.webhook.WebhookFormat;
import io.certwatch.token.TestIssuer;
import io.certwatch.token.TestToken;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Webhooks through the API: an integrator sets one up, gets events, and sees what became of them. */
class WebhooksIT extends RunningService {

    private static final String OPENED = "io.certwatch.product.obligation.opened";

    private final String company = "hooks-" + UUID.randomUUID().toString().substring(0, 8);
    private final TestToken member = TestIssuer.shared().token(company, "member");
    private final Receiver receiver = new Receiver();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void aReceiverGetsTheObligationsOfItsCompanyAndCanVerifyThem() {
        var made = json(add(receiver.url()));
        var secret = made.path("secret").asString();
        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");

        publish(company, OPENED, "obligation/1/1");
        publish("another-" + company, OPENED, "obligation/2/1");
        publish(company, "io.certwatch.product.obligation.lifted", "obligation/1/2");
        publish(company, OPENED, "obligation/1/1");

        await().atMost(Duration.ofSeconds(20)).until(() -> !receiver.calls.isEmpty());
        var call = receiver.calls.getFirst();
        assertThatCode(() -> verify(secret, call)).doesNotThrowAnyException();
        var body = JSON.readTree(call.body());
        assertThat(body.path("type").asString()).isEqualTo(OPENED);
        assertThat(body.at("/data/company").asString()).isEqualTo(company);
        var attempts = await().atMost(Duration.ofSeconds(20))
                .until(() -> tries(made, ""), found -> !found.path("items").isEmpty());
        assertThat(attempts.at("/items/0/status").asInt()).isEqualTo(200);
        assertThat(attempts.at("/items/0/answer").asString()).isEqualTo("thanks");
        assertThat(receiver.calls).hasSize(1);
    }

    @Test
    void showsTheSecretOnceAndRotatesIt() throws WebhookVerificationException {
        var made = json(add(receiver.url()));
        var path = hook(made);
        var old = made.path("secret").asString();
        assertThat(send(HttpMethod.GET, path, null, member, null).getBody()).doesNotContain("whsec_");
        assertThat(send(HttpMethod.GET, "/api/webhooks", null, member, null).getBody())
                .doesNotContain("whsec_")
                .contains(made.path("id").asString());

        var rotated = json(send(HttpMethod.POST, path + "/secret", "", member, null));
        assertThat(rotated.path("secret").asString()).isNotEqualTo(old);
        assertThat(Instant.parse(rotated.at("/webhook/previousSecretUntil").asString()))
                .isAfter(Instant.now().plus(Duration.ofHours(23)));
        assertThat(send(HttpMethod.POST, path + "/test", "", member, null).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        var call = receiver.calls.getFirst();
        assertThat(call.signature().split(" ")).hasSize(2);
        verify(old, call);
        verify(rotated.path("secret").asString(), call);
    }

    @Test
    void returnsTheReceiversAnswerToATestAndAllowsOneTestAMinute() {
        receiver.next(Receiver.status(404, "no such hook"));
        var path = hook(json(add(receiver.url())));
        var answer = json(send(HttpMethod.POST, path + "/test", "", member, null));
        assertThat(answer.path("status").asInt()).isEqualTo(404);
        assertThat(answer.path("answer").asString()).isEqualTo("no such hook");
        assertThat(answer.path("result").asString()).isEqualTo("GIVEN_UP");
        assertThat(JSON.readTree(receiver.calls.getFirst().body()).path("type").asString())
                .isEqualTo("io.certwatch.webhook.test");
        var again = send(HttpMethod.POST, path + "/test", "", member, null);
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(again.getHeaders().getFirst("Retry-After")).isEqualTo("60");
        assertThat(receiver.calls).hasSize(1);
    }

    @Test
    void resendsAMessageAndPagesThroughTheAttempts() {
        var made = json(add(receiver.url()));
        publish(company, OPENED, "obligation/1/1");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !tries(made, "").path("items").isEmpty());
        var message = tries(made, "").at("/items/0/messageId").asString();
        var resend = hook(made) + "/messages/" + message + "/resend";
        send(HttpMethod.POST, resend, "", member, null);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> tries(made, "").path("items").size() == 2);
        var first = tries(made, "?limit=1");
        var second = tries(made, "?limit=1&after=" + first.path("next").asString());
        assertThat(first.path("items")).hasSize(1);
        assertThat(second.at("/items/0/at").asString())
                .isLessThan(first.at("/items/0/at").asString());
        assertThat(receiver.calls).extracting(Receiver.Call::id).containsOnly(message);
        assertThat(send(HttpMethod.POST, hook(made) + "/messages/msg_none/resend", "", member, null)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void resendsAllThatFailed() {
        receiver.next(Receiver.status(410, "moved"));
        var made = json(add(receiver.url()));
        publish(company, OPENED, "obligation/1/1");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> tries(made, "").at("/items/0/result").asString().equals("GIVEN_UP"));
        var path = hook(made) + "/resends";
        var since = "{\"since\":\"2026-01-01T00:00:00Z\"}";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> send(HttpMethod.POST, path, since, member, null).getStatusCode() == HttpStatus.CONFLICT);
        var read = send(HttpMethod.GET, hook(made), null, member, null);
        send(
                HttpMethod.PUT,
                hook(made),
                form(receiver.url(), OPENED),
                member,
                read.getHeaders().getETag());

        var answer = send(HttpMethod.POST, path, since, member, null);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(json(answer)).isEqualTo(JSON.readTree("{\"messages\":1,\"more\":false}"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> tries(made, "").at("/items/0/result").asString().equals("DELIVERED"));
        assertThat(send(HttpMethod.POST, path, "{}", member, null).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void changesAndRemovesOnlyTheVersionThatWasRead() {
        var added = add(receiver.url());
        var path = hook(json(added));
        var seen = added.getHeaders().getETag();
        var disabled = form(receiver.url(), OPENED).replace("}", ",\"enabled\":false}");
        assertThat(send(HttpMethod.PUT, path, disabled, member, null).getStatusCode())
                .isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
        var changed = send(HttpMethod.PUT, path, disabled, member, seen);
        assertThat(json(changed).path("enabled").asBoolean()).isFalse();
        assertThat(send(HttpMethod.PUT, path, disabled, member, seen).getStatusCode())
                .isEqualTo(HttpStatus.PRECONDITION_FAILED);
        assertThat(send(HttpMethod.POST, path + "/messages/msg_1/resend", "", member, null)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(send(
                                HttpMethod.DELETE,
                                path,
                                null,
                                member,
                                changed.getHeaders().getETag())
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(send(HttpMethod.GET, path, null, member, null).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://[::1]/",
                "https://[fd00::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://2130706434:8443/",
                "https://224.0.0.1/",
                "https://user:secret@erp.example.com/hook",
                "ftp://erp.example.com/hook",
                "erp.example.com"
            })
    void refusesAddressesThatMayNotBeCalled(String url) {
        var answer = add(url);
        assertThat(answer.getStatusCode()).as(url).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo("url");
    }

    @Test
    void refusesTypesThatNoWebhookGets() {
        for (var type : List.of("io.certwatch.notification.notice.sent", "*", "")) {
            var answer = send(HttpMethod.POST, "/api/webhooks", form(receiver.url(), type), member, null);
            assertThat(answer.getStatusCode()).as(type).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(answer.getBody()).contains("events");
        }
    }

    @Test
    void webhooksOfAnotherCompanyAreUnknownAndTheirNumberIsLimited() {
        var path = hook(json(add(receiver.url())));
        var other = TestIssuer.shared().token("another-" + company, "member");
        assertThat(send(HttpMethod.GET, path, null, other, null).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(send(HttpMethod.DELETE, path, null, other, "\"1\"").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        for (var change : List.of("/test", "/secret", "/messages/msg_1/resend")) {
            assertThat(send(HttpMethod.POST, path + change, "", other, null).getStatusCode())
                    .as(change)
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
        assertThat(send(HttpMethod.POST, path + "/resends", "{\"since\":\"2026-01-01T00:00:00Z\"}", other, null)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(send(HttpMethod.GET, path + "/attempts", null, other, null).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(send(HttpMethod.GET, "/api/webhooks", null, other, null).getBody())
                .contains("\"items\":[]");
        for (int number = 1; number < 10; number++) {
            assertThat(add(receiver.url()).getStatusCode()).isEqualTo(HttpStatus.CREATED);
        }
        assertThat(add(receiver.url()).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void aRobotOfAGroupTellsThePeopleThereAndItsKeyIsNotShown() {
        try (var provider = new RobotProvider(WebhookFormat.FEISHU, InstantSource.system())) {
            var made =
                    send(HttpMethod.POST, "/api/webhooks", robot(provider.url(), RobotProvider.SECRET), member, null);
            assertThat(made.getStatusCode()).isEqualTo(HttpStatus.CREATED);
            assertThat(made.getBody()).doesNotContain(RobotProvider.KEY, RobotProvider.SECRET, "whsec_");
            var path = hook(json(made));
            publish(company, OPENED, "obligation/1/1");
            await().atMost(Duration.ofSeconds(20)).until(() -> !provider.accepted.isEmpty());
            assertThat(provider.accepted.getFirst().toString()).contains("新增：须安全认证或者安全检测（1）");

            var read = send(HttpMethod.GET, path, null, member, null);
            var shown = json(read);
            assertThat(shown.path("format").asString()).isEqualTo("feishu");
            assertThat(shown.path("signed").asBoolean()).isTrue();
            var etag = read.getHeaders().getETag();
            var otherFormat = robot(shown.path("url").asString(), null).replace("feishu", "wecom");
            assertThat(send(HttpMethod.PUT, path, otherFormat, member, etag).getStatusCode())
                    .isEqualTo(HttpStatus.BAD_REQUEST);
            var kept = send(HttpMethod.PUT, path, robot(shown.path("url").asString(), null), member, etag);
            assertThat(json(kept).path("signed").asBoolean()).isTrue();
            var tested = json(send(HttpMethod.POST, path + "/test", "", member, null));
            assertThat(tested.path("result").asString()).as(tested.toString()).isEqualTo("DELIVERED");
            assertThat(send(HttpMethod.POST, path + "/secret", "", member, null).getStatusCode())
                    .isEqualTo(HttpStatus.CONFLICT);
        }
    }

    @Test
    void aSecretIsForRobotsThatSign() {
        var refused = send(
                HttpMethod.POST,
                "/api/webhooks",
                robot(receiver.url() + "?key=1", "SEC1").replace("feishu", "wecom"),
                member,
                null);
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody()).contains("\"secret\"");
    }

    private static String robot(String url, @Nullable String secret) {
        return JSON.writeValueAsString(
                        Map.of("url", url, "format", "feishu", "language", "zh", "events", List.of(OPENED)))
                .replace("}", secret == null ? "}" : ",\"secret\":\"" + secret + "\"}");
    }

    private JsonNode tries(JsonNode webhook, String query) {
        return json(send(HttpMethod.GET, hook(webhook) + "/attempts" + query, null, member, null));
    }

    private static String hook(JsonNode webhook) {
        return "/api/webhooks/" + webhook.path("id").asString();
    }

    private static JsonNode json(ResponseEntity<String> answer) {
        return JSON.readTree(answer.getBody());
    }

    private ResponseEntity<String> add(String url) {
        return send(HttpMethod.POST, "/api/webhooks", form(url, OPENED), member, null);
    }

    private static String form(String url, String type) {
        return "{\"url\":\"%s\",\"events\":[\"%s\"],\"description\":\"Our ERP\"}".formatted(url, type);
    }

    private static void verify(String secret, Receiver.Call call) throws WebhookVerificationException {
        new Webhook(secret)
                .verify(
                        call.body(),
                        Map.of(
                                "webhook-id", List.of(call.id()),
                                "webhook-timestamp", List.of(call.timestamp()),
                                "webhook-signature", List.of(call.signature())));
    }

    private void publish(String owner, String type, String id) {
        var transition = type.substring(type.lastIndexOf('.') + 1);
        var json = obligation(run, 1, transition, run, vendor, "Firewall").replace("\"demo\"", "\"" + owner + "\"");
        var record = new ProducerRecord<>(Topics.OBLIGATIONS, owner + "/" + run, json.getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id + run,
                        "ce_source",
                        "/certwatch/product-service",
                        "ce_type",
                        type,
                        "ce_subject",
                        owner + "/" + run,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_company",
                        owner,
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        topics.send(record);
    }

    private ResponseEntity<String> send(
            HttpMethod method, String path, @Nullable String body, TestToken token, @Nullable String ifMatch) {
        var call = client().method(method).uri(path).headers(headers -> {
            headers.set("Authorization", token.bearer());
            if (ifMatch != null) headers.setIfMatch(ifMatch);
        });
        if (body != null && !body.isEmpty())
            call.contentType(MediaType.APPLICATION_JSON).body(body);
        return call.retrieve().toEntity(String.class);
    }
}
