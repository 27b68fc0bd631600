package io.certwatch.notification;

import static io.certwatch.notification.Obligations.obligation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.backing.BackingServices;
import io.certwatch.backing.Mail;
import io.certwatch.token.TestIssuer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** A person sends an alert again. */
class ResendIT extends RunningService {
    private final String id = UUID.randomUUID().toString();

    @Test
    void sendsAnAlertOnceMoreAndNeverTwiceForOneReading() {
        contact("zh");
        openObligation(id);
        theOnlyMail();
        var path = path(alert("SENT"));
        var tag = get(path).getHeaders().getETag();

        var answer = resend(path, tag);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        await().atMost(Duration.ofSeconds(20)).until(() -> mails().size() == 2);
        alert("SENT");
        assertThat(resend(path, tag).getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED);

        var sent = json(get(path));
        assertThat(sent.path("sending").asInt()).isEqualTo(2);
        assertThat(sent.at("/deliveries/0/attempts")
                        .valueStream()
                        .map(attempt -> attempt.path("sending").asInt() + " "
                                + attempt.path("result").asString()))
                .containsExactly("1 SENT", "2 SENT");
        assertThat(sent.at("/lines/0/links/obligation").asString()).isEqualTo("/api/obligations/" + id);
        assertThat(mails())
                .extracting(Mail::subject)
                .hasSize(2)
                .containsOnly(mails().getFirst().subject());
        assertThat(mails()).extracting(Mail::messageId).doesNotHaveDuplicates();
        assertThat(json(get("/api/audit/notification?object=" + sent.path("id").asString()))
                        .path("items")
                        .valueStream()
                        .map(record -> record.path("operation").asString() + " "
                                + record.path("status").asInt()))
                .containsExactly("resendAlert 412", "resendAlert 202");
    }

    @Test
    void saysThatAnAlertWaitsForADigest() {
        contact("en\",\"frequency\":\"WEEKLY\",\"timeZone\":\"Asia/Shanghai");
        topics.obligation(
                "opened",
                "demo/" + id,
                obligation(id, 1, "opened", run, vendor, "Firewall")
                        .replace("\"due\":\"2023-07-03\"", "\"due\":\"2199-03-01\""));
        topics.reassessment("completed", run, Obligations.completed(run, 2, Obligations.opened(vendor, 1)));
        var path = path(alert("PLANNED"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> json(get(path)).at("/deliveries/0/digest").isObject());

        var answer = resend(path, get(path).getHeaders().getETag());
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getBody())
                .contains("urn:problem:waits")
                .contains("It waits for the digest of " + inbox + " on ")
                .contains(" 08:00 (China), and is sent then.");
    }

    @Test
    void reachesTheCorrectedAddressOfAContact() {
        contact("en");
        BackingServices.mail().refuse(inbox, 550, "No such mailbox");
        openObligation(id);
        var alert = alert("GIVEN_UP");
        var contact =
                json(get("/api/contacts?vendor=" + vendor)).at("/items/0/id").asString();
        correct(contact, "right-" + inbox);

        resend(path(alert), get(path(alert)).getHeaders().getETag());

        var sent = alert("SENT");
        assertThat(BackingServices.mail().messagesTo("right-" + inbox)).hasSize(1);
        assertThat(sent.path("deliveries")).hasSize(1);
        assertThat(sent.at("/deliveries/0/recipient").asString()).isEqualTo("right-" + inbox);
        assertThat(sent.at("/deliveries/0/contact").asString()).isEqualTo(contact);
        assertThat(sent.at("/deliveries/0/attempts/0/answer").asString()).contains("No such mailbox");
    }

    @Test
    void manyAreAskedAboutAtOnceButNobodyTwiceOnADay() {
        contact("en");
        BackingServices.mail().refuse(inbox, 550, "No such mailbox");
        openObligation(id);
        alert("GIVEN_UP");
        correct(json(get("/api/contacts?vendor=" + vendor)).at("/items/0/id").asString(), "right-" + inbox);
        var unknown = UUID.randomUUID().toString();

        assertThat(ask(id, unknown)).containsExactly(id + " ASKED", unknown + " UNKNOWN");
        alert("SENT");
        assertThat(BackingServices.mail().messagesTo("right-" + inbox)).hasSize(1);
        assertThat(ask(id)).containsExactly(id + " TOLD_TODAY");
        assertThat(json(get("/api/audit/notification?object=" + id))
                        .path("items")
                        .valueStream()
                        .map(record -> record.path("operation").asString() + " "
                                + record.at("/counts/stored").asInt()))
                .containsExactly("askVendors 0", "askVendors 1");
    }

    private List<String> ask(String... ids) {
        var answer = client().post()
                .uri("/api/alerts/questions")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"obligations\": [\"" + String.join("\", \"", ids) + "\"]}")
                .retrieve()
                .toEntity(String.class);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
        return json(answer)
                .path("items")
                .valueStream()
                .map(item ->
                        item.path("id").asString() + " " + item.path("outcome").asString())
                .toList();
    }

    @Test
    void keepsTheMessageToSomebodyWhoIsNoContactAnyMore() {
        contact("en");
        openObligation(id);
        theOnlyMail();
        var path = path(alert("SENT"));
        var former =
                json(get("/api/contacts?vendor=" + vendor)).at("/items/0/id").asString();
        remove(former);
        add("new-" + inbox, "zh");

        resend(path, get(path).getHeaders().getETag());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> BackingServices.mail().messagesTo("new-" + inbox).size() == 1);

        var earlier = alert("SENT")
                .path("deliveries")
                .valueStream()
                .filter(delivery -> delivery.path("recipient").asString().equals(inbox))
                .findFirst()
                .orElseThrow();
        var message = json(get(path + "/message?delivery=" + earlier.path("id").asString()));
        assertThat(message.path("rendition").asString()).isEqualTo("AS_SENT");
        assertThat(message.path("to").asString()).contains(inbox);
    }

    @Test
    void isIdempotentWhileOneIsUnderWay() {
        contact("en");
        openObligation(id);
        theOnlyMail();
        var path = path(alert("SENT"));
        var tag = get(path).getHeaders().getETag();
        BackingServices.mail().refuse(inbox, 451, "Greylisted");

        assertThat(resend(path, tag).getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(resend(path, tag).getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(json(get(path)).path("sending").asInt()).isEqualTo(2);
        BackingServices.mail().accept(inbox);

        await().atMost(Duration.ofSeconds(20)).until(() -> mails().size() == 2);
        alert("SENT");
        assertThat(mails()).hasSize(2);
    }

    @Test
    void saysWhyAnAlertCannotBeSentAgain() {
        openObligation(id);
        var path = path(alert("NO_CONTACT"));

        var answer = resend(path, get(path).getHeaders().getETag());
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getBody()).contains("urn:problem:nothing-to-resend", "no contact");
        assertThat(resend(path, null).getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
        var harbor = client().post()
                .uri(path + "/resend")
                .header(
                        "Authorization",
                        TestIssuer.shared().token("harbor", "member").bearer())
                .header("If-Match", "\"1\"")
                .retrieve()
                .toEntity(String.class);
        assertThat(harbor.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private void remove(String contact) {
        var removed = client().delete()
                .uri("/api/contacts/" + contact)
                .header("If-Match", get("/api/contacts/" + contact).getHeaders().getETag())
                .retrieve()
                .toBodilessEntity();
        assertThat(removed.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    private void correct(String contact, String email) {
        var changed = client().put()
                .uri("/api/contacts/" + contact)
                .contentType(MediaType.APPLICATION_JSON)
                .header("If-Match", get("/api/contacts/" + contact).getHeaders().getETag())
                .body("""
                    {"vendor":"%s","name":"Jane Roe","email":"%s","language":"en"}\
                    """.formatted(vendor, email))
                .retrieve()
                .toEntity(String.class);
        assertThat(changed.getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    private ResponseEntity<String> resend(String path, String tag) {
        var request = client().post().uri(path + "/resend");
        if (tag != null) request.header("If-Match", tag);
        return request.retrieve().toEntity(String.class);
    }

    private static JsonNode json(ResponseEntity<String> answer) {
        return JSON.readTree(answer.getBody());
    }
}
