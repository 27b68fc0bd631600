package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Chinese ERP export is imported as it is, with its progress streamed. Sending it again changes nothing; corrected rows are imported. The vendor is notified once per import. */
abstract class InventoryImportStory {

    private static final String IMPORTS = "/api/inventory/imports";
    private static final String CERTS = "certs@huawei.example";
    private static final int DESKS = 3_000;

    abstract SharedSystem shared();

    @Test
    void anExportIsImportedCorrectedAndSentAgain() {
        var client = shared().member("importing");
        var inbox = shared().inbox();
        client.post("/api/contacts", Requests.contact("huawei-cn", CERTS, "zh"));

        var accepted = client.upload(IMPORTS + "?full=true&name=bom-2026.csv", export());
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.header("Location")).startsWith(IMPORTS + "/");
        var done = end(client, accepted.header("Location"));

        assertThat(done.path("phase").asString()).isEqualTo("DONE");
        assertThat(done.path("reading").path("charset").asString()).isEqualTo("GB18030");
        assertThat(done.path("rows").path("stored").asInt()).isEqualTo(DESKS + 4);
        assertThat(done.path("rows").path("rejected").asInt()).isEqualTo(1);
        assertThat(done.path("rows").path("remarked").asInt()).isEqualTo(2);
        var router = client.get("/api/products/R-1/assessment").body();
        assertThat(router.path("verdict").asString())
                .as("%s, read so: %s", router, done.path("reading"))
                .isEqualTo("REQUIRED");

        assertThat(skus(client.all("/api/obligations")))
                .as("a product with an unreadable cell is stored nevertheless")
                .containsExactlyInAnyOrder("R-1", "R-2", "=R-3", "R-9");
        assertThat(skus(client.all("/api/products?remarked=true"))).containsExactly("=R-3", "R-2");

        var nothing =
                end(client, client.upload(IMPORTS + "?full=true", export()).header("Location"));
        assertThat(nothing.path("rows").path("stored").asInt()).isZero();
        assertThat(nothing.path("rows").path("unchanged").asInt()).isEqualTo(DESKS + 4);
        assertThat(nothing.path("rows").path("absent").asInt()).isZero();
        assertThat(client.all("/api/products/R-2/history"))
                .as("a repeated import changes nothing")
                .hasSize(2);

        var remarks = client.text(accepted.header("Location") + "/remarks.csv");
        assertThat(remarks).contains("物料编码,产品名称,整系统吞吐量（双向）(Tbps)", "R-2,核心路由器,25.6", "'=R-3,核心路由器,");
        var mended = end(
                client,
                client.upload(
                                IMPORTS,
                                utf8(remarks.replace("2027年13月", "2027年3月1日").replace("明年", "2027Q2")))
                        .header("Location"));
        assertThat(mended.path("rows").path("stored").asInt()).isEqualTo(2);
        assertThat(client.all("/api/products?remarked=true")).isEmpty();
        assertThat(client.all("/api/obligations?sku=R-2"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("due").asString()).isEqualTo("2027-03-01"));
        var errors = client.text(accepted.header("Location") + "/errors.csv");
        var named = end(
                client,
                client.upload(IMPORTS, utf8(errors.replace("\n,核心路由器", "\nR-8,核心路由器")))
                        .header("Location"));
        assertThat(named.path("rows").path("stored").asInt()).isEqualTo(1);

        Awaitility.await("an e-mail about each import that opened obligations")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(inbox.mailsTo(CERTS))
                        .as("the first and the last row are many batches apart")
                        .anySatisfy(mail -> {
                            assertThat(mail.text())
                                    .contains("R-1", "R-2", "=R-3", "R-9", "导入产品清单")
                                    .as("the name of a file may name a customer")
                                    .doesNotContain("R-8", "bom-2026");
                            assertThat(mail.header("X-CertWatch-Trace")).isEqualTo(accepted.header("X-Trace-Id"));
                        })
                        .anySatisfy(
                                mail -> assertThat(mail.text()).contains("R-8").doesNotContain("R-1", "R-9")));
        assertThat(client.all("/api/alerts?cause=" + done.path("id").asString()))
                .singleElement()
                .satisfies(alert ->
                        assertThat(alert.path("cause").path("kind").asString()).isEqualTo("IMPORT"));
        assertThat(client.all("/api/alerts?cause=" + nothing.path("id").asString()))
                .isEmpty();
    }

    private static List<String> skus(List<JsonNode> items) {
        return items.stream().map(item -> item.path("sku").asString()).toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** With a title above the header and a unit in it, as is usual. */
    private static byte[] export() {
        var text = new StringBuilder("某公司物料清单,,,,,\n物料编码,产品名称,整系统吞吐量（双向）(Tbps),整系统路由表容量,上市日期,供应商\n")
                .append("R-1,核心路由器,157.54,200万条,2027-03-01,huawei-cn\n"
                        + "R-2,核心路由器,25.6,200万条,2027年13月,huawei-cn\n"
                        + "=R-3,核心路由器,25.6Tbps,200万条,明年,huawei-cn\n")
                .append(",核心路由器,157.54,200万条,2027-03-01,huawei-cn\n");
        for (int i = 0; i < DESKS; i++) text.append("D-").append(i).append(",办公桌,,,,\n");
        return text.append("R-9,核心路由器,157.54,200万条,2027-03-01,huawei-cn\n")
                .toString()
                .getBytes(Charset.forName("GB18030"));
    }

    /** The data of the last event, which ends the stream. */
    private static JsonNode end(Client client, String location) {
        var lines = client.lines(location + "/events").toList();
        assertThat(lines).filteredOn(line -> line.startsWith("event: ")).last().isEqualTo("event: end");
        List<String> data =
                lines.stream().filter(line -> line.startsWith("data: ")).toList();
        return JsonMapper.shared().readTree(data.getLast().substring("data: ".length()));
    }
}
