package io.certwatch.endtoend;

import io.certwatch.local.LocalPlan;
import io.certwatch.local.LocalSystem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A Chinese ERP export goes in as it is, somebody watches it, corrects what was rejected, and sends all of it once more for nothing; its vendor is told once of each. */
class InventoryIsImportedE2E {

    private static final String IMPORTS = "/api/inventory/imports";
    private static final String CERTS = "certs@huawei.example";
    private static final int DESKS = 3_000;

    @Test
    void anExportIsWatchedCorrectedAndSentAgain(@TempDir Path data) {
        try (var system = LocalSystem.start(LocalPlan.in(data))) {
            var client = new Client(system.gateway());
            var inbox = new Inbox(system.inbox().inbox());
            client.publish("2023-2");
            client.post("/api/contacts", Requests.contact("huawei-cn", CERTS, "zh"));

            var accepted = client.upload(IMPORTS + "?full=true&name=bom-2026.csv", export());
            assertThat(accepted.status()).isEqualTo(202);
            assertThat(accepted.header("Location")).startsWith(IMPORTS + "/");
            var done = end(client, accepted.header("Location"));

            assertThat(done.path("phase").asString()).isEqualTo("DONE");
            assertThat(done.path("reading").path("charset").asString()).isEqualTo("GB18030");
            assertThat(done.path("rows").path("stored").asInt()).isEqualTo(DESKS + 2);
            assertThat(done.path("rows").path("rejected").asInt()).isEqualTo(2);
            var router = client.get("/api/products/R-1/assessment").body();
            assertThat(router.path("verdict").asString()).as("%s, read so: %s", router, done.path("reading")).isEqualTo("REQUIRED");

            var errors = client.text(accepted.header("Location") + "/errors.csv");
            assertThat(errors).contains("物料编码,产品名称,整系统吞吐量（双向）(Tbps)", "R-2,核心路由器,25.6", "'=R-3,核心路由器,");
            var corrected = errors.replace("2027年13月", "2027年3月1日").replace("明年", "2027-06-30");
            var again = end(client, client.upload(IMPORTS, corrected.getBytes(StandardCharsets.UTF_8)).header("Location"));
            assertThat(again.path("rows").path("stored").asInt()).isEqualTo(2);
            assertThat(client.all("/api/obligations")).extracting(obligation -> obligation.path("sku").asString())
                    .containsExactlyInAnyOrder("R-1", "R-2", "=R-3", "R-9");

            var nothing = end(client, client.upload(IMPORTS + "?full=true", export()).header("Location"));
            assertThat(nothing.path("rows").path("stored").asInt()).isZero();
            assertThat(nothing.path("rows").path("unchanged").asInt()).isEqualTo(DESKS + 2);
            assertThat(nothing.path("rows").path("absent").asInt()).as("what was rejected is not absent").isZero();
            assertThat(client.all("/api/products/R-2/history")).as("nothing happened to it").hasSize(2);

            Awaitility.await("both imports were told").atMost(Duration.ofSeconds(60)).until(() -> inbox.mailsTo(CERTS).size() == 2);
            assertThat(inbox.mailsTo(CERTS)).as("the first and the last row are many batches apart").anySatisfy(mail -> {
                assertThat(mail.text()).contains("R-1", "R-9", "导入产品清单（文件：bom-2026.csv）").doesNotContain("R-2");
                assertThat(mail.header("X-CertWatch-Trace")).isEqualTo(accepted.header("X-Trace-Id"));
            });
            assertThat(inbox.mailsTo(CERTS)).anySatisfy(mail -> assertThat(mail.text()).contains("R-2", "=R-3").doesNotContain("R-1", "R-9"));
            assertThat(client.all("/api/alerts?cause=" + done.path("id").asString())).singleElement()
                    .satisfies(alert -> assertThat(alert.path("cause").path("kind").asString()).isEqualTo("IMPORT"));
            assertThat(client.all("/api/alerts?cause=" + nothing.path("id").asString())).isEmpty();
        }
    }

    /** The title above the header and the unit in it are usual. */
    private static byte[] export() {
        var text = new StringBuilder("某公司物料清单,,,,,\n物料编码,产品名称,整系统吞吐量（双向）(Tbps),整系统路由表容量,上市日期,供应商\n")
                .append("R-1,核心路由器,157.54,200万条,2027-03-01,huawei-cn\nR-2,核心路由器,25.6,200万条,2027年13月,huawei-cn\n=R-3,核心路由器,25.6Tbps,200万条,明年,huawei-cn\n");
        for (int i = 0; i < DESKS; i++) text.append("D-").append(i).append(",办公桌,,,,\n");
        return text.append("R-9,核心路由器,157.54,200万条,2027-03-01,huawei-cn\n").toString().getBytes(Charset.forName("GB18030"));
    }

    /** What the last event says; the stream ends with it, and comes piece by piece before. */
    private static JsonNode end(Client client, String location) {
        var lines = client.lines(location + "/events").toList();
        assertThat(lines).filteredOn(line -> line.startsWith("event: ")).last().isEqualTo("event: end");
        List<String> told = lines.stream().filter(line -> line.startsWith("data: ")).toList();
        return JsonMapper.shared().readTree(told.getLast().substring("data: ".length()));
    }
}
