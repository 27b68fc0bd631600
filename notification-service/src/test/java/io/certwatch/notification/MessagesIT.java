package io.certwatch.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.backing.BackingServices;
import io.certwatch.token.TestIssuer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** People look at a message as it was sent. */
class MessagesIT extends RunningService {
    private final String id = UUID.randomUUID().toString();

    @Test
    void showsTheMessageAsItWasSent() {
        contact("zh");
        openObligation(id);
        var mail = theOnlyMail();
        var alert = alert("SENT");

        var message = message(alert, "");
        assertThat(message.path("rendition").asString()).isEqualTo("AS_SENT");
        assertThat(message.path("delivery").asString())
                .isEqualTo(alert.at("/deliveries/0/id").asString());
        assertThat(message.path("subject").asString()).isEqualTo(mail.subject());
        assertThat(message.path("from").asString()).isEqualTo("CertWatch <certwatch@localhost>");
        assertThat(message.path("to").asString()).isEqualTo("Jane Roe <" + inbox + ">");
        assertThat(message.path("language").asString()).isEqualTo("zh");
        assertThat(message.path("sentAt").asString())
                .isEqualTo(alert.at("/deliveries/0/attempts/0/at").asString());
        assertThat(withoutLineEnds(message.path("text").asString())).isEqualTo(shown(mail.text()));
        assertThat(withoutLineEnds(message.path("html").asString())).isEqualTo(shown(mail.html()));
        assertThat(message.at("/headers/List-Unsubscribe").asString()).endsWith("/unsubscribe/preview>");
    }

    @Test
    void answersTheHtmlForAFrame() {
        contact("zh");
        openObligation(id);
        var alert = alert("SENT");

        var page = get(path(alert) + "/message.html");
        assertThat(page.getHeaders().getContentType()).isEqualTo(MediaType.parseMediaType("text/html;charset=UTF-8"));
        assertThat(page.getBody())
                .isEqualTo(message(alert, "").path("html").asString())
                .contains("SKU-" + id, "防火墙");
    }

    @Test
    void showsWhatWouldBeSentNowWhereNothingWasSent() {
        contact("en");
        BackingServices.mail().refuse(inbox, 550, "No such mailbox");
        openObligation(id);

        var message = message(alert("GIVEN_UP"), "");
        assertThat(message.path("rendition").asString()).isEqualTo("AS_OF_NOW");
        assertThat(message.path("sentAt").isNull()).isTrue();
        assertThat(message.path("text").asString()).contains("SKU-" + id);
    }

    @Test
    void showsTheMessageOfEachRecipient() {
        contact("zh");
        add("other-" + inbox, "en");
        openObligation(id);
        var alert = alert("SENT");

        for (var delivery : alert.path("deliveries")) {
            var message = message(alert, "?delivery=" + delivery.path("id").asString());
            assertThat(message.path("language")).isEqualTo(delivery.path("language"));
            assertThat(message.path("to").asString())
                    .contains(delivery.path("recipient").asString());
        }
        assertThat(alert.path("deliveries")).hasSize(2);
        assertThat(get(path(alert) + "/message?delivery=another").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void saysWhyThereIsNoMessage() {
        openObligation(id);
        var alert = alert("NO_CONTACT");

        for (var path : new String[] {"/message", "/message.html"}) {
            var answer = get(path(alert) + path);
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(answer.getBody()).contains("urn:problem:no-message", "there is no contact");
        }
    }

    @Test
    void showsNoMessageToAnotherCompany() {
        contact("en");
        openObligation(id);
        var harbor = TestIssuer.shared().token("harbor", "member").bearer();
        for (var path : new String[] {"/message", "/message.html"}) {
            var answer = client().get()
                    .uri(path(alert("SENT")) + path)
                    .header("Authorization", harbor)
                    .retrieve()
                    .toEntity(String.class);
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        }
    }

    private JsonNode message(JsonNode alert, String query) {
        var answer = get(path(alert) + "/message" + query);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
        return JSON.readTree(answer.getBody());
    }

    /** Without the tokens of links, which belong to the recipient. */
    private static Object shown(String text) {
        assertThat(text).containsPattern("/acknowledge/ey[\\w.-]{100,}");
        return withoutLineEnds(text.replaceAll("/(acknowledge|unsubscribe)/ey[\\w.-]+", "/$1/preview"));
    }

    /** Mail travels with other line ends. */
    private static Object withoutLineEnds(String text) {
        return text.strip().lines().toList();
    }
}
