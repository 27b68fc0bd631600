package io.certwatch.notification;

import static io.certwatch.notification.Obligations.completed;
import static io.certwatch.notification.Obligations.ended;
import static io.certwatch.notification.Obligations.imported;
import static io.certwatch.notification.Obligations.obligation;
import static io.certwatch.notification.Obligations.opened;
import static io.certwatch.notification.Obligations.registered;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.backing.BackingServices;
import io.certwatch.backing.TopicRecords;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** From an event on a topic to a message in an inbox. */
class NotificationServiceIT extends RunningService {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void sendsOneMessageForAllObligationsOfAnEdition() {
        contact("zh");
        var ids = IntStream.range(0, 5)
                .mapToObj(_ -> UUID.randomUUID().toString())
                .toList();
        ids.forEach(id -> topics.obligation(
                "opened",
                "demo/" + id,
                obligation(id, 1, "opened", run, vendor, "Firewall"),
                "00-" + TRACE + "-00f067aa0ba902b7-01"));
        ids.forEach(
                id -> topics.obligation("opened", "demo/" + id, obligation(id, 1, "opened", run, vendor, "Firewall")));
        topics.reassessment("completed", run, completed(run, 2, opened(vendor, 5)));

        var mail = theOnlyMail();
        assertThat(mail.subject()).startsWith("demo：5款产品").endsWith("（2023年第2号公告）");
        assertThat(mail.header("X-CertWatch-Trace")).isEqualTo(TRACE);
        assertThat(mail.text()).contains(ids.stream().map("SKU-%s"::formatted).toList());
        assertThat(alert("SENT").path("lineCount").asInt()).isEqualTo(5);
        assertThat(alert("SENT").has("lines")).isFalse();
        assertThat(lines("SENT")).hasSize(5);
        assertThat(published(ids.getFirst()).path("outcome").asString()).isEqualTo("SENT");
    }

    @Test
    void waitsForLinesThatArriveAfterTheCompletion() {
        contact("en");
        var one = UUID.randomUUID().toString();
        var other = UUID.randomUUID().toString();
        topics.reassessment("completed", run, completed(run, 2, opened(vendor, 2)));
        topics.obligation("opened", "demo/" + one, obligation(one, 1, "opened", run, vendor, "Firewall"));
        topics.obligation("opened", "demo/" + other, obligation(other, 1, "opened", run, vendor, "Firewall"));

        assertThat(theOnlyMail().subject()).startsWith("demo: 2 products ").endsWith("(Announcement No. 2 of 2023)");
    }

    @Test
    void sendsLateLinesInASecondPart() {
        contact("en");
        var one = UUID.randomUUID().toString();
        var late = UUID.randomUUID().toString();
        topics.obligation("opened", "demo/" + one, obligation(one, 1, "opened", run, vendor, "Firewall"));
        topics.reassessment("completed", run, completed(run, 2, opened(vendor, 1)));
        await().until(() -> mails().size() == 1);
        topics.obligation("opened", "demo/" + late, obligation(late, 1, "opened", run, vendor, "Firewall"));
        await().until(() -> mails().size() == 2);

        assertThat(mails().getLast().subject()).endsWith("(part 2)");
        assertThat(mails().getLast().text()).contains("SKU-" + late).doesNotContain("SKU-" + one);
    }

    @Test
    void sendsABurstOfRegistrationsInOneMessage() {
        contact("en");
        var ids = IntStream.range(0, 3)
                .mapToObj(_ -> UUID.randomUUID().toString())
                .toList();
        var inAWindowThatEndsLater = Instant.now().plusSeconds(3);
        ids.forEach(id ->
                topics.obligation("opened", "demo/" + id, registered(id, vendor, "Firewall", inAWindowThatEndsLater)));

        assertThat(theOnlyMail().text())
                .contains(ids.stream().map("SKU-%s"::formatted).toList());
    }

    @Test
    void sendsAnImportInOneMessageBeyondTheWindow() {
        contact("en");
        var ids = IntStream.range(0, 2)
                .mapToObj(_ -> UUID.randomUUID().toString())
                .toList();
        topics.obligation("opened", "demo/" + ids.getFirst(), imported(ids.getFirst(), run, vendor, "Firewall"));
        alert("COLLECTING");
        var other = UUID.randomUUID().toString();
        topics.obligation("opened", "demo/" + other, registered(other, vendor, "Firewall"));
        await().until(() -> mails().size() == 1); // the registration, which arrived after the import's first line

        topics.obligation("opened", "demo/" + ids.getLast(), imported(ids.getLast(), run, vendor, "Firewall"));
        topics.importEnded("demo/" + run, ended(run, vendor, 2));
        await().until(() -> mails().size() == 2);

        assertThat(mails().getFirst().text())
                .contains("SKU-" + other)
                .doesNotContain(ids.stream().map("SKU-%s"::formatted).toList());
        assertThat(mails().getLast().text())
                .contains(ids.stream().map("SKU-%s"::formatted).toList())
                .contains("inventory on 24 November 2026.");
        assertThat(get("/api/alerts?cause=" + run).getBody()).contains("\"kind\":\"IMPORT\"");
        assertThat(get("/api/alerts?cause=another").getBody()).contains("\"items\":[]");
    }

    @Test
    void sendsTheMessageOnceAContactIsAdded() {
        var id = UUID.randomUUID().toString();
        topics.obligation("opened", "demo/" + id, obligation(id, 1, "opened", run, vendor, "Firewall"));
        topics.reassessment("completed", run, completed(run, 2, opened(vendor, 1)));
        alert("NO_CONTACT");
        contact("en");

        assertThat(theOnlyMail().text()).contains("SKU-" + id);
    }

    @Test
    void countsAlertsByStatusAndVendorsWithoutAContact() {
        var id = UUID.randomUUID().toString();
        topics.obligation("opened", "demo/" + id, obligation(id, 1, "opened", run, vendor, "Firewall"));
        topics.reassessment("completed", run, completed(run, 2, opened(vendor, 1)));
        alert("NO_CONTACT");

        var counts = JSON.readTree(get("/api/alerts/counts").getBody());
        assertThat(counts.path("statuses").propertyNames())
                .containsExactlyInAnyOrder(
                        "COLLECTING", "PLANNED", "SENT", "NO_CONTACT", "NO_VENDOR", "GIVEN_UP", "BOUNCED", "EMPTY");
        assertThat(counts.at("/statuses/NO_CONTACT").asInt()).isPositive();
        assertThat(counts.path("vendorsWithoutContactCount").asInt()).isPositive();
        assertThat(counts.path("teamHasContact").isBoolean()).isTrue();
        assertThat(counts.path("vendorsWithoutContact")
                        .valueStream()
                        .filter(waiting -> waiting.path("vendor").asString().equals(vendor)))
                .containsExactly(JSON.readTree("""
                    {"vendor": "%s", "alerts": 1, "products": 1, "reachable": false}\
                    """.formatted(vendor)));
    }

    @Test
    void omitsObligationsLiftedBeforeSealing() {
        contact("en");
        var stays = UUID.randomUUID().toString();
        var goes = UUID.randomUUID().toString();
        var onePartition = "demo/" + goes; // else the alert could be complete before the lifting is read
        topics.obligation("opened", onePartition, obligation(goes, 1, "opened", run, vendor, "Firewall"));
        topics.obligation("lifted", onePartition, obligation(goes, 2, "lifted", run, vendor, "Firewall"));
        topics.obligation("opened", onePartition, obligation(stays, 1, "opened", run, vendor, "Firewall"));
        topics.obligation("opened", onePartition, obligation(goes, 1, "opened", run, vendor, "Firewall"));
        topics.reassessment("completed", run, completed(run, 2, opened(vendor, 2)));

        assertThat(theOnlyMail().text()).contains("SKU-" + stays).doesNotContain("SKU-" + goes);
    }

    @Test
    void sendsUnreadableRecordsToTheDeadLetterTopic() {
        contact("en");
        var id = UUID.randomUUID().toString();
        var key = "demo/" + id;
        var poison = "{\"id\": 42, \"company\": ".getBytes(UTF_8);
        topics.event(Topics.OBLIGATIONS, key, "io.certwatch.product.obligation.opened", poison, null);
        topics.send(new ProducerRecord<>(Topics.OBLIGATIONS, key, "not a CloudEvent".getBytes(UTF_8)));
        topics.obligation("opened", key, obligation(id, 1, "opened", run, vendor, "Firewall"));
        topics.reassessment("completed", run, completed(run, 2, opened(vendor, 1)));

        assertThat(theOnlyMail().text()).contains("SKU-" + id);
        assertThat(TopicRecords.all(Topics.OBLIGATIONS + "-dlt"))
                .filteredOn(record -> key.equals(record.key()))
                .extracting(record -> new String(record.value(), UTF_8))
                .containsExactlyInAnyOrder(new String(poison, UTF_8), "not a CloudEvent");
    }

    @Test
    void retriesWhenTheServerIsBusy() {
        contact("en");
        BackingServices.mail().refuse(inbox, 451, "Greylisted");
        var id = UUID.randomUUID().toString();
        topics.obligation("opened", "demo/" + id, obligation(id, 1, "opened", run, vendor, "Firewall"));
        topics.reassessment("completed", run, completed(run, 2, opened(vendor, 1)));
        await().until(() -> attempts("PLANNED").size() >= 1);
        BackingServices.mail().accept(inbox);

        theOnlyMail();
        assertThat(attempts("SENT")
                        .valueStream()
                        .map(attempt -> attempt.path("result").asString()))
                .endsWith("SENT")
                .startsWith("TRY_LATER");
    }

    @Test
    void givesUpWhenTheAddressIsUnknown() {
        contact("en");
        BackingServices.mail().refuse(inbox, 550, "No such mailbox");
        var id = UUID.randomUUID().toString();
        topics.obligation("opened", "demo/" + id, obligation(id, 1, "opened", run, vendor, "Firewall"));
        topics.reassessment("completed", run, completed(run, 2, opened(vendor, 1)));

        assertThat(attempts("GIVEN_UP").path(0).path("answer").asString())
                .contains("550")
                .contains("No such mailbox");
        assertThat(published(id).path("reason").asString()).contains("No such mailbox");
    }

    @Test
    void listsAlertsWithoutAVendor() {
        var id = UUID.randomUUID().toString();
        topics.obligation("opened", "demo/" + id, obligation(id, 1, "opened", run, null, "Firewall"));
        topics.reassessment("completed", run, completed(run, 2, opened(null, 1)));

        await().untilAsserted(() ->
                assertThat(get("/api/alerts?status=NO_VENDOR").getBody()).contains(run));
    }

    @Test
    void servesOpenApiDocumentMetricsAndHealth() {
        assertThat(get("/v3/api-docs").getBody()).contains("/api/contacts/{id}", "/api/alerts");
        assertThat(get("/actuator/prometheus").getBody())
                .contains("notification_delivery_oldest_age_seconds", "outbox_oldest_age");
        assertThat(get("/actuator/health").getStatusCode()).isEqualTo(HttpStatus.OK);
    }
}
