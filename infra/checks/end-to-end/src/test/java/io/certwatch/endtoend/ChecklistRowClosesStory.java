package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
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
        assertThat(rows(team)).isEmpty();
    }

    @Test
    void aRowOpensMovesAndClosesWithTheCertificateAsEvidence() {
        var team = shared().member(COMPANY);
        var obligation =
                team.get("/api/obligations?sku=FW-1").body().at("/items/0/id").asString();
        assertThat(rows(team)).singleElement().satisfies(row -> {
            assertThat(row.at("/subject/id").asString()).isEqualTo(obligation);
            assertThat(row.path("state").asString()).isEqualTo("OPEN");
            assertThat(row.at("/plan/path").asString()).isEqualTo("FROM_MAKER");
            assertThat(row.path("late").asBoolean()).isFalse();
        });
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
        assertThat(rows(team)).singleElement().satisfies(row -> {
            assertThat(row.path("state").asString()).isEqualTo("IN_PROGRESS");
            assertThat(row.at("/plan/steps/1/step").asString()).isEqualTo("ASK_MAKER");
            assertThat(row.at("/plan/steps/1/done").asBoolean()).isTrue();
        });
        var assigned = team.post("/api/checklist/assignments", """
            {"items": ["%s"], "owner": "li.na", "due": "2099-06-30"}\
            """.formatted(
                        rows(team).getFirst().path("id").asString()));
        assertThat(assigned.body().at("/items/0/outcome").asString()).isEqualTo("CHANGED");
        assertThat(rows(team).getFirst().path("due").asString()).isEqualTo("2099-06-30");

        var uploaded = team.post("/api/certificates/imports?source=register&kind=full", "text/csv", RESULTS);
        assertThat(uploaded.status()).isEqualTo(202);
        patiently()
                .untilAsserted(() -> assertThat(rows(team))
                        .singleElement()
                        .satisfies(
                                row -> assertThat(row.path("state").asString()).isEqualTo("DONE")));
        var closed = rows(team).getFirst();
        assertThat(closed.path("late").asBoolean()).isFalse();
        assertThat(closed.at("/evidence/0/kind").asString()).isEqualTo("CERTIFICATE");
        assertThat(closed.at("/evidence/0/name").asString()).isEqualTo(NUMBER);
        var counts = team.get("/api/checklist/summary").body().path("total");
        var dossier = team.get("/api/dossier").body().path("counts");
        for (var name : List.of("open", "inProgress", "done", "late")) {
            assertThat(dossier.valueStream()
                            .mapToInt(category -> category.path(name).asInt())
                            .sum())
                    .as(name + " in the dossier as in the checklist")
                    .isEqualTo(counts.path(name).asInt());
        }
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60));
    }

    private static List<JsonNode> rows(Client team) {
        return team.all("/api/checklist?category=CERTIFICATION").stream()
                .filter(item -> item.at("/subject/kind").asString().equals("OBLIGATION"))
                .toList();
    }
}
