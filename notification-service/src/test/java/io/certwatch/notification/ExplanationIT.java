package io.certwatch.notification;

import static io.certwatch.notification.Obligations.obligation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.backing.BackingServices;
import io.certwatch.notification.bounce.mail.Samples;
import io.certwatch.notification.contact.SuppressContacts;
import io.certwatch.notification.contact.Suppression;
import io.certwatch.notification.contact.Suppression.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** For each way in which a message can be missing, the explanation names the step that stopped it. */
class ExplanationIT extends RunningService {
    private final String id = UUID.randomUUID().toString();

    @Autowired
    private SuppressContacts suppressContacts;

    @Test
    void nothingIsKnownOfTheProduct() {
        assertThat(stoppedAt("OBLIGATION")
                        .path("steps")
                        .path(0)
                        .at("/sentence/en")
                        .asString())
                .contains("No event about an obligation of SKU-" + id);
    }

    @Test
    void aCertificateCoveredItFromTheStart() {
        event("satisfied", 1);

        assertThat(sentence(stoppedAt("OBLIGATION", "covered"))).contains("A proof covered the product");
    }

    @Test
    void theAlertCollectsMoreProducts() {
        contact("en");
        event("opened", 1);

        assertThat(sentence(stoppedAt("ALERT", "collecting"))).contains("has been collecting products");
    }

    @Test
    void itWasLiftedBeforeAnybodyWasTold() {
        openObligation(id);
        stoppedAt("RECIPIENT");
        event("lifted", 2);

        assertThat(sentence(stoppedAt("ALERT", "taken out"))).contains("taken out of the message");
    }

    @Test
    void theProductNamesNoVendor() {
        topics.obligation("opened", "demo/" + id, obligation(id, 1, "opened", run, null, "Firewall"));
        topics.reassessment("completed", run, Obligations.completed(run, 2, Obligations.opened(null, 1)));

        assertThat(sentence(stoppedAt("RECIPIENT", " "))).contains("names no vendor");
    }

    @Test
    void theVendorHasNoContact() {
        openObligation(id);

        assertThat(sentence(stoppedAt("RECIPIENT", " "))).contains(vendor + " has no contact");
    }

    @Test
    void theContactHasNotConfirmedTheAddress() {
        contact("\"vouched\":false");
        openObligation(id);

        assertThat(sentence(stoppedAt("RECIPIENT", "Jane Roe"))).contains("Jane Roe has not confirmed");
    }

    @Test
    void theContactUnsubscribed() {
        contact("en");
        suppress(Reason.UNSUBSCRIBED);
        openObligation(id);

        assertThat(sentence(stoppedAt("RECIPIENT", "Jane Roe"))).contains("unsubscribed");
    }

    @Test
    void theContactComplained() {
        contact("en");
        suppress(Reason.COMPLAINED);
        openObligation(id);

        assertThat(sentence(stoppedAt("RECIPIENT", "Jane Roe"))).contains("unwanted");
    }

    @Test
    void theContactWantsOtherEntriesOnly() {
        contact("\"entries\":[\"CNE-01\"]");
        openObligation(id);

        assertThat(sentence(stoppedAt("PREFERENCES"))).contains("Jane Roe");
    }

    @Test
    void itWaitsForADigest() {
        contact("\"frequency\":\"DAILY\"");
        topics.obligation(
                "opened",
                "demo/" + id,
                obligation(id, 1, "opened", run, vendor, "Firewall")
                        .replace("\"due\":\"2023-07-03\"", "\"due\":\"2199-03-01\""));
        topics.reassessment("completed", run, Obligations.completed(run, 2, Obligations.opened(vendor, 1)));

        assertThat(sentence(stoppedAt("DIGEST"))).contains("waits for the digest");
    }

    @Test
    void coversEveryMessageAboutAnObligationNewestFirst() {
        contact("en");
        openObligation(id);
        stoppedAt(null);
        BackingServices.mail().refuse(inbox, 550, "No such mailbox");
        event("due-soon", 2);

        stoppedAt("ANSWER", "given up");
        var ways = JSON.readTree(get("/api/alerts/explanation?sku=SKU-" + id).getBody())
                .path("obligations");
        assertThat(ways.valueStream()
                        .map(way -> way.path("cause").asString() + " "
                                + way.path("stoppedAt").asString(null)))
                .containsExactly("REMINDER ANSWER", "EDITION null");
        assertThat(ways.path(1).at("/steps/0/sentence/en").asString()).startsWith("An obligation was opened");
        assertThat(ways.path(1).path("alert").asString())
                .isNotEqualTo(ways.path(0).path("alert").asString());
        BackingServices.mail().accept(inbox);
    }

    @Test
    void theMailServerAsksToTryLater() {
        BackingServices.mail().refuse(inbox, 451, "Greylisted");
        contact("en");
        openObligation(id);

        assertThat(sentence(stoppedAt("ANSWER", "The next attempt"))).contains("Greylisted");
        BackingServices.mail().accept(inbox);
    }

    @Test
    void theMailServerRefusesTheAddress() {
        BackingServices.mail().refuse(inbox, 550, "No such mailbox");
        contact("en");
        openObligation(id);

        assertThat(sentence(stoppedAt("ANSWER", "given up"))).contains("No such mailbox");
    }

    @Test
    void itWasAcceptedAndCameBack() {
        contact("en");
        openObligation(id);
        assertThat(sentence(stoppedAt(null))).contains("The mail server accepted the message");

        report(Samples.failed(messageId(), inbox));

        assertThat(sentence(stoppedAt("ANSWER", "came back"))).contains("No such user here");
    }

    @Test
    void theRecipientIsNoContactOfTheVendor() {
        contact("en");
        openObligation(id);
        stoppedAt(null);

        var answer = JSON.readTree(get("/api/alerts/explanation?sku=SKU-" + id + "&recipient=other@example.org")
                .getBody());

        assertThat(answer.at("/obligations/0/stoppedAt").asString()).isEqualTo("RECIPIENT");
        assertThat(answer.at("/sentence/en").asString()).contains("other@example.org is no contact");
    }

    @Test
    void explainsAVendorByTheWaysOfItsProducts() {
        var nothing = ofVendor("");
        assertThat(nothing.at("/ways/0/stoppedAt").asString()).isEqualTo("OBLIGATION");
        assertThat(nothing.at("/sentence/en").asString())
                .contains("No obligation of a product of the vendor " + vendor);
        contact("en");
        var other = UUID.randomUUID().toString();
        topics.obligation("opened", "demo/" + id, obligation(id, 1, "opened", run, vendor, "Firewall"));
        topics.obligation("opened", "demo/" + other, obligation(other, 1, "opened", run, vendor, "Firewall"));
        topics.reassessment("completed", run, Obligations.completed(run, 2, Obligations.opened(vendor, 2)));

        var answer = await().atMost(Duration.ofSeconds(20))
                .until(() -> ofVendor(""), told -> told.at("/ways/0/stoppedAt").isNull());

        assertThat(answer.path("ways")).as("both went the same way").hasSize(1);
        assertThat(answer.at("/ways/0/recipient").asString()).isEqualTo(inbox);
        assertThat(answer.at("/ways/0/obligations")
                        .valueStream()
                        .map(told -> told.path("sku").asString()))
                .containsExactlyInAnyOrder("SKU-" + id, "SKU-" + other);
        assertThat(answer.path("more").asBoolean()).isFalse();
        assertThat(ofVendor("&recipient=other@example.org")
                        .at("/ways/0/stoppedAt")
                        .asString())
                .isEqualTo("RECIPIENT");
    }

    private JsonNode ofVendor(String more) {
        return JSON.readTree(
                get("/api/alerts/explanation/vendor?vendor=" + vendor + more).getBody());
    }

    @Test
    void theQuestionNamesNoProduct() {
        assertThat(get("/api/alerts/explanation?sku=").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    private void event(String transition, long revision) {
        topics.obligation(transition, "demo/" + id, obligation(id, revision, transition, run, vendor, "Firewall"));
    }

    @Override
    void contact(String languageOrWish) {
        var wish = languageOrWish.startsWith("\"") ? "," + languageOrWish : "";
        var answer = client().post()
                .uri("/api/contacts")
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                    {"vendor":"%s","name":"Jane Roe","email":"%s","language":"en"%s}\
                    """.formatted(vendor, inbox, wish))
                .retrieve()
                .toEntity(String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    }

    private void suppress(Reason reason) {
        var contact = JSON.readTree(get("/api/contacts?vendor=" + vendor).getBody())
                .at("/items/0/id")
                .asString();
        suppressContacts.suppress("demo", contact, inbox, new Suppression(reason, Instant.now(), "Mailbox unknown"));
    }

    private JsonNode stoppedAt(String step) {
        return stoppedAt(step, "");
    }

    /** The way of the product, once it stops at that step and says so; null: at none. */
    private JsonNode stoppedAt(String step, String words) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> JSON.readTree(get("/api/alerts/explanation?sku=SKU-" + id)
                                        .getBody())
                                .at("/obligations/0"),
                        way -> (step == null
                                        ? way.path("stoppedAt").isNull()
                                                && !way.path("obligation").isNull()
                                        : way.path("stoppedAt").asString("").equals(step))
                                && sentence(way).contains(words));
    }

    private static String sentence(JsonNode way) {
        return way.path("steps")
                .valueStream()
                .reduce((_, last) -> last)
                .orElseThrow()
                .at("/sentence/en")
                .asString();
    }
}
