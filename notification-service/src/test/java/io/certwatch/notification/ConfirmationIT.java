package io.certwatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import io.certwatch.backing.BackingServices;
import io.certwatch.backing.Mail;
import io.certwatch.notification.bounce.mail.Samples;
import io.certwatch.notification.link.MessageLinks;
import io.certwatch.token.LinkKeys;
import io.certwatch.token.TestIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** The owner of an address is asked, and confirms it, before anything else is sent; and may end the messages. */
class ConfirmationIT extends RunningService {
    private static final Pattern LINK = Pattern.compile("/confirm/[\\w.-]+");

    @Autowired
    private MessageLinks links;

    @Test
    void asksOnceAndSendsWhatWaitedOnceTheOwnerHasConfirmed() {
        unconfirmed(inbox, "en");
        openObligation(UUID.randomUUID().toString());
        alert("NO_CONTACT");
        var request = request();
        assertThat(request.subject()).isEqualTo("demo asks: may messages be sent to this address?");
        assertThat(request.text())
                .contains("Jane Roe", inbox, vendor, "Nothing else is sent")
                .doesNotContain("??");
        assertThat(request.html()).contains("Jane Roe", inbox, vendor).doesNotContain("??");

        var link = link(request);
        assertThat(page(link))
                .contains(
                        "May demo send messages to " + inbox,
                        "They are about all products that " + vendor + " supplies to demo",
                        "<form method=\"post\">");
        assertThat(status()).as("reading changes nothing").isEqualTo("UNCONFIRMED");

        assertThat(press(link, "confirm").getBody()).contains("The address is confirmed");
        alert("SENT");
        assertThat(mails()).hasSize(2);
        assertThat(status()).isEqualTo("CONFIRMED");

        assertThat(press(link, "confirm").getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(page(link)).contains("The address is confirmed").doesNotContain("<form");
        assertThat(mails()).hasSize(2);
    }

    @Test
    void asksInTheLanguageOfTheContact() {
        unconfirmed(inbox, "zh");
        var request = request();
        assertThat(request.subject()).isEqualTo("demo请您确认：可否向此邮箱发送邮件？");
        assertThat(page(link(request))).contains("lang=\"zh\"", "可否由demo向" + inbox + "发送邮件？");
    }

    @Test
    void asksOnceHoweverOftenTheContactIsAdded() {
        unconfirmed(inbox, "en");
        request();
        assertThat(send(HttpMethod.POST, "/api/contacts", body(inbox, "en")).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        var contact = contact();
        await().atMost(Duration.ofSeconds(20)).until(() -> requestState(contact).equals("SENT"));
        assertThat(mails()).hasSize(1);
    }

    @Test
    void repeatsTheConfirmationRequestAtMostOnceAMinute() {
        unconfirmed(inbox, "en");
        request();
        var path = "/api/contacts/" + contact() + "/confirmation";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> requestState(contact()).equals("SENT"));
        assertThat(send(HttpMethod.POST, path, "").getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        var again = send(HttpMethod.POST, path, "");
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(again.getHeaders().getFirst("Retry-After")).isEqualTo("60");
        await().atMost(Duration.ofSeconds(20)).until(() -> mails().size() == 2);
    }

    @Test
    void asksNobodyWhoNeedsNoConfirmation() {
        contact("en");
        var path = "/api/contacts/" + contact() + "/confirmation";
        assertThat(get(path).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(send(HttpMethod.POST, path, "").getBody()).contains("urn:problem:needs-no-confirmation");
        assertThat(mails()).isEmpty();
    }

    @Test
    void triesAgainUntilTheMailServerAcceptsTheRequest() {
        BackingServices.mail().refuse(inbox, 451, "Try again later");
        unconfirmed(inbox, "en");
        var path = "/api/contacts/" + contact() + "/confirmation";
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(get(path).getBody()).contains("PENDING", "451"));
        BackingServices.mail().accept(inbox);
        request();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> requestState(contact()).equals("SENT"));
    }

    @Test
    void showsThatARequestCameBack() {
        unconfirmed(inbox, "en");
        var messageId = request().messageId().replaceAll("[<>]", "");
        var contact = contact();
        await().atMost(Duration.ofSeconds(20)).until(() -> requestState(contact).equals("SENT"));
        var operator = TestIssuer.shared().token().subject("operator").roles("operator");
        var taken = client().post()
                .uri("/api/bounces")
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .header(HttpHeaders.AUTHORIZATION, operator.bearer())
                .body(Samples.failed(messageId, inbox))
                .retrieve()
                .toEntity(String.class);
        assertThat(taken.getBody()).isEqualTo("{\"outcomes\":[\"SUPPRESSED\"]}");

        var request =
                JSON.readTree(get("/api/contacts/" + contact + "/confirmation").getBody());
        assertThat(request.path("status").asString()).isEqualTo("BOUNCED");
        assertThat(request.at("/reports/0/kind").asString()).isEqualTo("FAILED");
        assertThat(request.at("/reports/0/status").asString()).isEqualTo("5.1.1");
        assertThat(request.at("/reports/0/words").asString()).contains("No such user here");
    }

    @Test
    void sendsNoTestBeforeTheConfirmation() {
        unconfirmed(inbox, "en");
        request();
        var answer = send(HttpMethod.POST, "/api/contacts/" + contact() + "/test", "");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getBody()).contains("urn:problem:unconfirmed");
        assertThat(mails()).hasSize(1);
    }

    @Test
    void anotherAddressNeedsAnotherConfirmation() {
        unconfirmed(inbox, "en");
        var former = link(request());
        press(former, "confirm");
        var unsubscribe = links.unsubscribe("demo", contact(), inbox).getPath();
        var elsewhere = "other-" + inbox;
        var path = "/api/contacts/" + contact();
        var changed = client().put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> headers.setIfMatch(get(path).getHeaders().getETag()))
                .body(body(elsewhere, "en"))
                .retrieve()
                .toEntity(String.class);
        assertThat(changed.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(status()).isEqualTo("UNCONFIRMED");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !BackingServices.mail().messagesTo(elsewhere).isEmpty());

        assertThat(press(former, "confirm").getStatusCode()).isEqualTo(HttpStatus.GONE);
        assertThat(page(former)).contains("This link is no longer in use");
        assertThat(page(unsubscribe)).contains("This link is no longer in use").doesNotContain(elsewhere);
        assertThat(press(unsubscribe, "unsubscribe").getStatusCode()).isEqualTo(HttpStatus.GONE);
        assertThat(press(unsubscribe, "subscribe").getStatusCode()).isEqualTo(HttpStatus.GONE);
        assertThat(status()).isEqualTo("UNCONFIRMED");
    }

    @Test
    void explainsALinkThatIsForgedOrForAnotherPurpose() {
        unconfirmed(inbox, "en");
        var link = link(request());
        var changed = link.substring(0, link.length() - 3) + "AAA";
        for (var bad : List.of("/confirm/none", changed, link.replace("/confirm/", "/unsubscribe/"))) {
            assertThat(press(bad, "confirm").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            var answer = client().get()
                    .uri(bad)
                    .header("Accept-Language", "zh-CN")
                    .retrieve()
                    .toEntity(String.class);
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(answer.getBody()).contains("此链接无效");
        }
        assertThat(status()).isEqualTo("UNCONFIRMED");
    }

    @Test
    void explainsAnExpiredLinkAndChangesNothing() {
        unconfirmed(inbox, "en");
        var claims = new JWTClaimsSet.Builder()
                .issuer("certwatch-notification")
                .subject(contact())
                .claim("company", "demo")
                .claim("email", inbox);
        for (var button : List.of("confirm", "unsubscribe")) {
            claims.audience(button);
            var valid = claims.expirationTime(Date.from(Instant.now().plusSeconds(600)));
            assertThat(page("/" + button + "/" + LinkKeys.sign(valid.build()))).contains("<form");
            var expired = claims.expirationTime(Date.from(Instant.now().minusSeconds(1)));
            var link = "/" + button + "/" + LinkKeys.sign(expired.build());

            assertThat(press(link, button).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(press(link, button).getBody()).contains("expired", "Nothing was changed");
        }
        assertThat(status()).isEqualTo("UNCONFIRMED");
    }

    @Test
    void oneClickEndsTheMessagesAndThePageOffersTheWayBack() {
        contact("en");
        var link = links.unsubscribe("demo", contact(), inbox).getPath();
        assertThat(page(link)).contains("No more messages from demo to " + inbox);
        assertThat(status()).as("reading changes nothing").isEqualTo("VOUCHED");

        assertThat(oneClick(link, MediaType.APPLICATION_FORM_URLENCODED)).isEqualTo(HttpStatus.OK);
        assertThat(oneClick(link, MediaType.MULTIPART_FORM_DATA)).isEqualTo(HttpStatus.OK);
        assertThat(status()).isEqualTo("UNSUBSCRIBED");
        assertThat(send(HttpMethod.POST, "/api/contacts/" + contact() + "/test", "")
                        .getBody())
                .contains("urn:problem:unwanted");
        openObligation(UUID.randomUUID().toString());
        alert("NO_CONTACT");
        assertThat(mails()).isEmpty();

        assertThat(page(link)).contains("You are unsubscribed", "Subscribe again");
        assertThat(press(link, "subscribe").getBody()).contains("You are subscribed again");
        alert("SENT");
        assertThat(status()).isEqualTo("VOUCHED");
        assertThat(mails()).hasSize(1);
    }

    @Test
    void aLinkOfARemovedContactIsExplained() {
        contact("en");
        var id = contact();
        var link = links.unsubscribe("demo", id, inbox).getPath();
        client().delete()
                .uri("/api/contacts/" + id)
                .headers(headers -> headers.setIfMatch("\"1\""))
                .retrieve()
                .toBodilessEntity();
        assertThat(press(link, "unsubscribe").getStatusCode()).isEqualTo(HttpStatus.GONE);
    }

    private Mail request() {
        await().atMost(Duration.ofSeconds(20)).until(() -> !mails().isEmpty());
        return mails().getFirst();
    }

    private static String link(Mail request) {
        var link = LINK.matcher(request.text());
        assertThat(link.find()).isTrue();
        assertThat(request.html()).contains(link.group());
        return link.group();
    }

    private String page(String link) {
        return get(link).getBody();
    }

    private ResponseEntity<String> press(String link, String action) {
        return client().post()
                .uri(link)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("action=" + action)
                .retrieve()
                .toEntity(String.class);
    }

    private HttpStatus oneClick(String link, MediaType type) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("List-Unsubscribe", "One-Click");
        return HttpStatus.valueOf(client().post()
                .uri(link)
                .contentType(type)
                .body(form)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value());
    }

    private String requestState(String contact) {
        return JSON.readTree(get("/api/contacts/" + contact + "/confirmation").getBody())
                .path("status")
                .asString();
    }

    private String contact() {
        return stored("id");
    }

    private String status() {
        return stored("status");
    }

    private String stored(String field) {
        return JSON.readTree(get("/api/contacts?vendor=" + vendor).getBody())
                .at("/items/0/" + field)
                .asString();
    }

    private void unconfirmed(String email, String language) {
        assertThat(send(HttpMethod.POST, "/api/contacts", body(email, language)).getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
    }

    private String body(String email, String language) {
        return """
            {"vendor": "%s", "name": "Jane Roe", "email": "%s", "language": "%s", "vouched": false}
            """.formatted(vendor, email, language);
    }

    private ResponseEntity<String> send(HttpMethod method, String path, String body) {
        return client().method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }
}
