package io.certwatch.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * A list of the register satisfies an obligation; a list of revoked certificates reopens it, and the vendor is notified.
 * Another certificate expires soon, so its vendor is reminded; its entry is corrected later, which nobody hears as a revocation. A
 * router of 2017 is told to be listed since then, though an edition of 2023 requires it now.
 */
abstract class CertificateCoversProductStory {

    private static final String COMPANY = "covered";
    private static final LocalDate ENDS =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(20);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final String RESULTS = """
        证书编号,产品型号,企业名称,产品名称,产品类别,发证日期,有效期至
        示例-2024-0017,NGFW4000系列,北京天融信网络安全技术有限公司,天融信防火墙系统,防火墙,2024-03-18,2099-03-17
        示例-2024-0018,"TG-6000系列，除TG-6101外",北京天融信网络安全技术有限公司,天融信防火墙系统,防火墙,2024-03-18,%s
        """.formatted(ENDS);
    private static final String REVOKED = "证书编号\n示例-2024-0017\n";

    abstract SharedSystem shared();

    @Test
    void theRegisterSatisfiesAndReopens() {
        var system = shared().system();
        var client = shared().member(COMPANY);
        var inbox = shared().inbox();
        client.post("/api/contacts", Requests.contact("topsec", "certs@topsec.example", "zh"));
        client.post("/api/products", """
            {"sku": "FW-1", "name": {"zh": "防火墙"}, "model": "NGFW4000-UF", "manufacturer": "天融信", "vendor": "topsec"}\
            """);
        client.post("/api/contacts", Requests.contact("topsec-en", "certs-en@topsec.example", "en"));
        client.post("/api/products", """
            [{"sku": "FW-2", "name": {"zh": "防火墙"}, "model": "TG-6201", "manufacturer": "天融信", "vendor": "topsec-en"},
             {"sku": "FW-3", "name": {"zh": "防火墙"}, "model": "TG-6101", "manufacturer": "天融信"}]\
            """);
        await("the vendor is notified of the obligation")
                .atMost(Duration.ofSeconds(60))
                .until(() -> inbox.mailsTo("certs@topsec.example").size() == 1);

        upload(client, "full", RESULTS);
        awaitStatus(client, "SATISFIED");
        assertThat(client.all("/api/obligations?sku=FW-1")).singleElement().satisfies(obligation -> {
            assertThat(obligation.path("certificate").path("number").asString()).isEqualTo("示例-2024-0017");
            assertThat(obligation.path("certificate").path("validUntil").asString())
                    .isEqualTo("2099-03-17");
        });

        await("the other vendor is reminded")
                .atMost(Duration.ofSeconds(60))
                .until(() -> inbox.mailsTo("certs-en@topsec.example").stream()
                        .anyMatch(mail -> mail.text()
                                .contains("Certificate or test result 示例-2024-0018 ends on " + DAY.format(ENDS))));
        assertThat(client.all("/api/obligations?sku=FW-2")).singleElement().satisfies(obligation -> {
            assertThat(obligation.path("status").asString()).isEqualTo("SATISFIED");
            assertThat(obligation.path("renewal").path("validUntil").asString()).isEqualTo(ENDS.toString());
        });
        assertThat(client.all("/api/obligations?sku=FW-3"))
                .as("excepted")
                .singleElement()
                .satisfies(obligation ->
                        assertThat(obligation.path("status").asString()).isEqualTo("OPEN"));
        NewestRecords.agreeWithRest(system, client, COMPANY);

        upload(client, "revoked", REVOKED);
        awaitStatus(client, "OPEN");
        await("the vendor is notified that the obligation is open again")
                .atMost(Duration.ofSeconds(60))
                .until(() -> inbox.mailsTo("certs@topsec.example").size() == 2);
        assertThat(inbox.mailsTo("certs@topsec.example"))
                .allSatisfy(mail -> assertThat(mail.text()).contains("FW-1", "SCP-02"));

        correct(client, "示例-2024-0018");
        await("the other vendor hears of a correction")
                .atMost(Duration.ofSeconds(60))
                .until(() -> inbox.mailsTo("certs-en@topsec.example").stream()
                        .anyMatch(mail -> mail.text().contains("The entry 示例-2024-0018")
                                && mail.text().contains("has been corrected")));
        assertThat(inbox.mailsTo("certs-en@topsec.example"))
                .allSatisfy(mail -> assertThat(mail.text()).doesNotContain("revoked", "overdue"));
        assertThat(client.all("/api/obligations?sku=FW-2")).singleElement().satisfies(obligation -> {
            assertThat(obligation.path("status").asString()).isEqualTo("OPEN");
            assertThat(obligation.path("days").path("coveredUntil").isNull()).isTrue();
        });
        NewestRecords.agreeWithRest(system, client, COMPANY);
    }

    @Test
    void anEntryThatContinuesUnchangedKeepsItsFirstDay() {
        var client = shared().member(COMPANY);
        client.post("/api/contacts", Requests.contact("routers", "routers@maker.example", "zh"));
        client.post("/api/products", """
            {"sku": "RT-8212", "name": {"zh": "核心路由器"}, "model": "RT-8212", "manufacturer": "Maker", "vendor": "routers",
             "specs": {"整系统吞吐量（双向）": "19.2 Tbps", "整系统路由表容量": "200万条"}, "market": {"status": "ON_MARKET"}}\
            """);
        await("the router has an obligation")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(client.all("/api/obligations?sku=RT-8212"))
                        .singleElement()
                        .satisfies(obligation -> {
                            assertThat(obligation.path("edition").path("id").asString())
                                    .isEqualTo("2023-2");
                            assertThat(obligation
                                            .path("days")
                                            .path("firstListed")
                                            .asString())
                                    .isEqualTo("2017-06-01");
                            assertThat(obligation
                                            .path("days")
                                            .path("firstListedBy")
                                            .asString())
                                    .isEqualTo("2017-1");
                            assertThat(obligation.path("overdue").asBoolean()).isFalse();
                            assertThat(obligation.path("withoutProof").asBoolean())
                                    .isTrue();
                        }));
        await("the vendor is told since when")
                .atMost(Duration.ofSeconds(60))
                .until(() -> !inbox("routers@maker.example").isEmpty());
        assertThat(inbox("routers@maker.example")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).contains("自2017年6月1日起列入目录");
            assertThat(mail.text()).contains("2017年6月1日").doesNotContain("2023年7月3日", "逾期");
        });
    }

    private List<Inbox.Mail> inbox(String address) {
        return shared().inbox().mailsTo(address);
    }

    private static void correct(Client client, String number) {
        var certificate = client.all("/api/certificates?number=" + URLEncoder.encode(number, UTF_8));
        var answer = client.post(
                certificate.getFirst().path("href").asString() + "/withdrawal",
                "{\"reason\": \"It was listed by mistake\"}");
        assertThat(answer.status()).isEqualTo(200);
    }

    private static void upload(Client client, String kind, String csv) {
        var answer = client.post("/api/certificates/imports?source=register&kind=" + kind, "text/csv", csv);
        assertThat(answer.status()).isEqualTo(202);
    }

    private static void awaitStatus(Client client, String status) {
        await("the obligation is " + status)
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(client.all("/api/obligations?sku=FW-1"))
                        .singleElement()
                        .satisfies(obligation ->
                                assertThat(obligation.path("status").asString()).isEqualTo(status)));
    }
}
