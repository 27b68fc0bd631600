package io.certwatch.endtoend;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An edition opens an obligation, whose row in the checklist moves with its progress, until a certificate closes it. */
abstract class ChecklistRowClosesStory {

    private static final String COMPANY = "certifying";
    private static final String VENDOR = "topsec";
    private static final String NUMBER = "示例-2024-0017";
    private static final String RESULTS = """
        证书编号,产品型号,企业名称,产品名称,产品类别,发证日期,有效期至
        %s,NGFW4000系列,北京天融信网络安全技术有限公司,天融信防火墙系统,防火墙,2024-03-18,2099-03-17
        """.formatted(NUMBER);

    abstract SharedSystem shared();

    static void beforeTheNewEdition(SharedSystem shared) {
        var team = shared.member(COMPANY);
        team.post("/api/products", """
            {"sku": "FW-1", "name": {"zh": "防火墙"}, "model": "NGFW4000-UF", "manufacturer": "天融信", "vendor": "%s",
             "specs": {"整机吞吐量": "10 Gbps", "最大并发连接数": "100万", "每秒新建连接数": "5万"}}\
            """.formatted(VENDOR));
        assertThat(team.all("/api/obligations?sku=FW-1"))
                .as("below the thresholds of 2017")
                .isEmpty();
        assertThat(steps(team)).isEmpty();
    }

    @Test
    void aRowOpensMovesAndClosesWithTheCertificateAsEvidence() {
        var team = shared().member(COMPANY);
        var obligation =
                team.get("/api/obligations?sku=FW-1").body().at("/items/0/id").asString();
        assertThat(states(team))
                .containsOnlyKeys(
                        "body", "standard", "documents", "samples", "application-number", "test-report", "certificate")
                .containsEntry("body", "OPEN")
                .containsEntry("certificate", "OPEN");
        assertThat(steps(team))
                .allSatisfy(
                        step -> assertThat(step.at("/subject/id").asString()).isEqualTo(obligation));
        assertThat(team.all("/api/checklist?category=LIABILITY&subject=" + VENDOR))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(
                                row.at("/answer/figures/unfinishedObligations").asInt())
                        .isOne());

        var applied =
                team.postIfMatch("/api/obligations/" + obligation, "/api/obligations/" + obligation + "/progress", """
                    {"application": "CCRC-2031-0815", "body": "CCRC", "expected": "2099-02-01"}\
                    """);
        assertThat(applied.status()).isEqualTo(200);
        assertThat(states(team))
                .containsEntry("body", "DONE")
                .containsEntry("application-number", "DONE")
                .containsEntry("documents", "IN_PROGRESS")
                .containsEntry("certificate", "IN_PROGRESS");

        var uploaded = team.post("/api/certificates/imports?source=register&kind=full", "text/csv", RESULTS);
        assertThat(uploaded.status()).isEqualTo(202);
        patiently()
                .untilAsserted(
                        () -> assertThat(states(team).values()).hasSize(7).containsOnly("DONE"));
        assertThat(steps(team)).allSatisfy(step -> {
            assertThat(step.path("late").asBoolean()).isFalse();
            assertThat(step.at("/evidence/0/kind").asString()).isEqualTo("CERTIFICATE");
            assertThat(step.at("/evidence/0/name").asString()).isEqualTo(NUMBER);
        });
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60));
    }

    private static List<JsonNode> steps(Client team) {
        return team.all("/api/checklist?category=CERTIFICATION").stream()
                .filter(item -> item.at("/subject/kind").asString().equals("OBLIGATION"))
                .toList();
    }

    private static Map<String, String> states(Client team) {
        return steps(team).stream()
                .collect(toMap(
                        step -> step.path("key").asString(),
                        step -> step.path("state").asString()));
    }
}
