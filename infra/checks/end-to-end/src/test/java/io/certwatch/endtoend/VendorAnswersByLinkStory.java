package io.certwatch.endtoend;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.local.LocalPlan;
import io.certwatch.local.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A vendor follows the link of its message, without signing in, and answers for some products; the company sees it and
 * rejects one answer, integrators see it, and the vendor reads why.
 */
abstract class VendorAnswersByLinkStory {

    private static final String COMPANY = "answered";
    private static final String VENDOR = "northwind";
    private static final String ADDRESS = "compliance@northwind.example";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BOUNDARY = "answers";
    private static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;
    private static final String PDF = "%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n";
    private static final String REASON = "The certificate names another model.";
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/acknowledge/[\\w-]+\\.[\\w-]+\\.[\\w-]+)");
    private static final Pattern ROW = Pattern.compile("name=\"answer\\.([0-9a-f-]{36})\"");

    abstract SharedSystem shared();

    static LocalPlan configure(LocalPlan plan) {
        return plan.with(
                Service.NOTIFICATION, "--notification.decision.collect=1s", "--notification.decision.sweep=1s");
    }

    @Test
    void eachProductHasItsAnswerAndTheVendorReadsWhatWasDecided() {
        var system = shared().system();
        try (var consumer =
                new IntegratorConsumer(system.kafka(), List.of("certwatch.product.obligations.v1"), COMPANY)) {
            var team = shared().member(COMPANY);
            var anybody = new Client(system.gateway());
            team.post("/api/contacts", Requests.contact(VENDOR, ADDRESS, "en"));
            team.post(
                    "/api/products",
                    "[" + Requests.product("VPN-1", "SSL VPN网关", "SSL VPN gateway", VENDOR, "") + ","
                            + Requests.product("FW-1", "防火墙", "Firewall", VENDOR, "") + ","
                            + Requests.product("IDS-1", "入侵检测系统", "Intrusion detection system", VENDOR, "") + ","
                            + Requests.product("BAST-1", "堡垒机", "Bastion host", "acme-cn", "") + "]");
            var link = linkOf(mails(shared().inbox(), 1).getFirst());

            var page = anybody.text(link);
            assertThat(page)
                    .contains("SSL VPN gateway", "Firewall", "Intrusion detection system")
                    .doesNotContain("Bastion host", " checked", " selected");
            var rows = ROW.matcher(page).results().map(found -> found.group(1)).toList();
            assertThat(rows).hasSize(3);
            var untouched = rows.stream().map("answer.%s="::formatted).collect(joining("&"));
            assertThat(anybody.post(link, FORM, untouched).status())
                    .as("an untouched form")
                    .isEqualTo(422);
            assertThat(answer(team, "VPN-1").isNull()).as("after a look").isTrue();

            var vpn = id(team, "VPN-1");
            var firewall = id(team, "FW-1");
            assertThat(rows).contains(vpn, firewall);
            var form = multipart(vpn, firewall);
            assertThat(anybody.post(link, MULTIPART, form).status()).isEqualTo(200);
            assertThat(anybody.post(link, MULTIPART, form).status()).isEqualTo(200);

            assertThat(obligation(team, "VPN-1").path("status").asString()).isEqualTo("IN_PROGRESS");
            assertThat(obligation(team, "VPN-1").at("/progress/application").asString())
                    .isEqualTo("CCRC-2031-0815");
            assertThat(answer(team, "VPN-1").path("person").asString()).isEqualTo("Nora Wind");
            assertThat(answer(team, "IDS-1").isNull()).as("left untouched").isTrue();
            var named = answer(team, "FW-1");
            assertThat(named.path("state").asString()).isEqualTo("WAITING");
            assertThat(named.at("/proof/number").asString()).isEqualTo("NW-CERT-77");
            assertThat(team.get("/api/proofs/" + named.at("/proof/id").asString())
                            .body()
                            .toString())
                    .contains("scan.pdf");
            assertThat(anybody.text(link)).contains("application CCRC-2031-0815");
            await("the answer is published, once")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(
                                    consumer.records(record -> record.type().endsWith(".in-progress")).stream()
                                            .map(record -> record.json()
                                                    .at("/answer/kind")
                                                    .asString()))
                            .containsExactly("UNDER_WAY"));

            reject(team, firewall);
            var told = mails(shared().inbox(), 2).stream()
                    .filter(mail -> mail.subject().contains("has decided about your answer"))
                    .findFirst()
                    .orElseThrow();
            assertThat(told.text())
                    .contains("Firewall", "Decision: not accepted", "Reason: " + REASON)
                    .doesNotContain("SSL VPN", "ask sales");
            assertThat(anybody.text(linkOf(told))).contains(REASON).doesNotContain("ask sales");

            assertThat(anybody.get("/acknowledge/" + "x".repeat(20)).status()).isEqualTo(404);
        }
    }

    private static List<Inbox.Mail> mails(Inbox inbox, int least) {
        await("messages to the vendor")
                .atMost(Duration.ofSeconds(60))
                .until(() -> inbox.mailsTo(ADDRESS).size() >= least);
        return inbox.mailsTo(ADDRESS);
    }

    private static String linkOf(Inbox.Mail mail) {
        return LINK.matcher(mail.text()).results().findFirst().orElseThrow().group(1);
    }

    private static JsonNode obligation(Client team, String sku) {
        return team.get("/api/obligations?sku=" + sku).body().at("/items/0");
    }

    private static String id(Client team, String sku) {
        return obligation(team, sku).path("id").asString();
    }

    private static JsonNode answer(Client team, String sku) {
        return obligation(team, sku).path("answer");
    }

    private static void reject(Client team, String obligation) {
        var path = "/api/obligations/" + obligation;
        var decided = team.postIfMatch(path, path + "/answer/decision", """
            {"decision": "REJECT", "reason": "%s", "note": "ask sales", "by": "Li Wei"}\
            """.formatted(REASON));
        assertThat(decided.status()).isEqualTo(200);
    }

    /** The application for one product, and the certificate of another with its scan. */
    private static String multipart(String vpn, String firewall) {
        return Map.of(
                                "person",
                                "Nora Wind",
                                "answer." + vpn,
                                "UNDER_WAY",
                                "body." + vpn,
                                "CCRC",
                                "application." + vpn,
                                "CCRC-2031-0815",
                                "expected." + vpn,
                                "2098-02-01",
                                "answer." + firewall,
                                "CERTIFICATE",
                                "number." + firewall,
                                "NW-CERT-77",
                                "body." + firewall,
                                "CCRC",
                                "until." + firewall,
                                "2098-12-31")
                        .entrySet()
                        .stream()
                        .map(field -> part("name=\"%s\"".formatted(field.getKey()), field.getValue()))
                        .collect(joining())
                + part("name=\"file.%s\"; filename=\"scan.pdf\"".formatted(firewall), PDF)
                + "--" + BOUNDARY + "--\r\n";
    }

    private static String part(String disposition, String content) {
        return "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n".formatted(BOUNDARY, disposition, content);
    }
}
