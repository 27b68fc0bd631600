package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A product enters the market earlier, so its vendor is reminded once. Then the application, a waiver and its revocation are recorded. */
abstract class EarlierDueDateRemindsVendorStory {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final String COMPANY = "hurried";
    private static final String ADDRESS = "certs@hurried-vendor.example";
    private static final String TOPIC = "certwatch.product.obligations.v1";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    abstract SharedSystem shared();

    @Test
    void remindsTheVendorOnceAndRecordsProgressAndWaiver() {
        var system = shared().system();
        try (var consumer = new IntegratorConsumer(system.kafka(), List.of(TOPIC), COMPANY)) {
            var client = shared().member(COMPANY);
            var inbox = shared().inbox();
            client.post("/api/contacts", Requests.contact("acme-cn", ADDRESS, "en"));

            enters(client, TODAY.plusDays(200));
            mails(inbox, 1);
            enters(client, TODAY.plusDays(29));
            enters(client, TODAY.plusDays(29));
            mails(inbox, 2);
            assertThat(inbox.mailsTo(ADDRESS))
                    .extracting(Inbox.Mail::subject)
                    .containsOnlyOnce(COMPANY + " reminds you: 1 product needs certification or testing, due by "
                            + DAY.format(TODAY.plusDays(28)) + " (Announcement No. 2 of 2023)");

            var obligation = "/api/obligations/"
                    + client.all("/api/obligations").getFirst().path("id").asString();
            var applied = client.postIfMatch(obligation, obligation + "/progress", """
                {"application": "CCRC-1", "body": "CCRC", "expected": "%s", "by": "li.na"}\
                """.formatted(TODAY.plusDays(20)));
            assertThat(applied.body().path("status").asString()).isEqualTo("IN_PROGRESS");
            var waived = client.postIfMatch(obligation, obligation + "/waiver", """
                {"reason": "laboratory only", "by": "li.na"}\
                """);
            assertThat(waived.body().path("status").asString()).isEqualTo("WAIVED");
            enters(client, TODAY.plusDays(28));
            NewestRecords.agreeWithRest(system, client, COMPANY);
            assertThat(client.get(obligation).body().path("status").asString()).isEqualTo("WAIVED");
            client.postIfMatch(obligation, obligation + "/waiver/revocation", """
                {"reason": "sold after all", "by": "li.na"}\
                """);

            mails(inbox, 3);
            assertThat(inbox.mailsTo(ADDRESS))
                    .anySatisfy(mail -> assertThat(mail.text())
                            .contains("needs a valid certification or test result again", "Tracking was resumed")
                            .doesNotContain("sold after all", "li.na"));
            await("every transition is published")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> consumer.records().size() >= 6);
            assertThat(consumer.records())
                    .extracting(record -> record.json().path("transition").asString())
                    .containsExactly("opened", "due-soon", "in-progress", "waived", "rescheduled", "reopened");
            NewestRecords.agreeWithRest(system, client, COMPANY);
        }
    }

    private static void enters(Client client, LocalDate day) {
        client.post("/api/products", """
            {"sku": "FW-1", "name": {"en": "Hardware firewall", "zh": "防火墙"}, "vendor": "acme-cn",
             "market": {"status": "PLANNED", "entryDate": "%s"}}\
            """.formatted(day));
    }

    private static void mails(Inbox inbox, int count) {
        await("mail " + count)
                .atMost(Duration.ofSeconds(60))
                .until(() -> inbox.mailsTo(ADDRESS).size() == count);
    }
}
