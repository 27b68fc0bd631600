package io.certwatch.product.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.contracts.Contracts;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.CatalogueTopics;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.checklist.TemplateTopic;
import io.certwatch.product.checklist.Templates;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One story for each category of the checklist: from the inventory to the printed dossier. */
class DossierStoriesIT extends ServiceIT {

    private static final String CERTIFICATES = "certwatch.catalogue.certificates.v1";
    private static final String LATE = ">Day passed</h2>";
    private static final String OPEN = ">Others not started</h2>";
    private static final String IN_PROGRESS = ">Others in progress</h2>";
    private static final String DONE = ">Done</h2>";
    private static final String NOT_APPLICABLE = ">Not applicable</h2>";
    private static final String COMPANY = ">The company</h2>";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Templates templates;

    private final CatalogueTopics catalogue = new CatalogueTopics();
    private final String number = "示例-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    private DossierClient demo;

    @BeforeEach
    void aCatalogueAndTemplates() {
        demo = new DossierClient(http, "dossier-stories");
        catalogue.wholeLexicon();
        catalogue.edition("2017-1");
        catalogue.edition("2023-2");
        new TemplateTopic(templates).shipped();
        for (var run : new String[] {"lexicon-1", "edition-2017-1-1", "edition-2023-2-1"}) completed(run);
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(1));
    }

    private void completed(String run) {
        patiently().untilAsserted(() -> {
            var answer = demo.get("/api/reassessments/" + run);
            assertThat(answer).hasStatusOk();
            assertThat(DossierClient.json(answer).path("status").asString()).isEqualTo("COMPLETED");
        });
    }

    /** What the page has between two headings. */
    private String part(String from, String to) {
        var page = demo.page("");
        return page.substring(page.indexOf(from), page.indexOf(to));
    }

    @Test
    void mappingFillsItselfFromTheInventory() {
        demo.register("""
            [{"sku": "X8", "name": {"zh": "核心路由器"}, "usedInCii": true, "specs": {"吞吐量": "157.54 Tbps（双向）", "路由表": "200万条"}},
             {"sku": "FW", "name": {"zh": "防火墙"}, "model": "USG6525E"}, {"sku": "R-1", "name": {"zh": "核心路由器"}}]\
            """);

        assertThat(part(IN_PROGRESS, DONE)).contains("List the products that fall under the catalogue", "3 products");
        assertThat(demo.dossier().at("/figures/required/products").asInt()).isEqualTo(2);
        assertThat(demo.dossier().at("/figures/required/inCii").asInt()).isOne();
        assertThat(demo.page(""))
                .containsSubsequence("Certification or testing required, by entry", "CNE-01", "SCP-02");

        assertThat(open()).containsExactly("FW WITHOUT_PROOF", "R-1 TO_BE_DECIDED", "X8 WITHOUT_PROOF");
        assertThat(demo.dossier().at("/figures/obligations/OPEN").asInt()).isEqualTo(2);
        assertThat(demo.dossier().at("/figures/inReview").asInt()).isOne();

        assertThat(demo.send("DELETE", "/api/products/R-1", null, "")).hasStatus2xxSuccessful();
        assertThat(open()).containsExactly("FW WITHOUT_PROOF", "X8 WITHOUT_PROOF");

        assertThat(part(DONE, NOT_APPLICABLE))
                .containsSubsequence(
                        "Compliance mapping", "List the products that fall under", "Evidence: the figures above");
        assertThat(demo.page("?language=zh")).containsSubsequence(">已完成</h2>", "合规梳理", "证据：以上数据");
    }

    @Test
    void tellsSinceWhenEachProductIsNotToBeSoldAndCountsItOnce() {
        demo.register("""
            [{"sku": "FW", "name": {"zh": "防火墙（硬件）"}, "market": {"status": "ON_MARKET"}},
             {"sku": "X8", "name": {"zh": "核心路由器"}, "specs": {"吞吐量": "157.54 Tbps（双向）", "路由表": "200万条"},
              "market": {"status": "PLANNED", "entryDate": "2199-03-01"}}]\
            """);

        var figures = demo.dossier().path("figures");
        assertThat(figures.path("withoutProof").asInt()).isOne();
        assertThat(figures.path("notYetOnMarket").asInt()).isOne();
        assertThat(figures.path("overdue").asInt()).isZero();
        assertThat(demo.read("/api/summary").at("/sales/NOT_TO_BE_SOLD").asInt())
                .isEqualTo(2);
        assertThat(demo.page(""))
                .contains(
                        "First listed: 3 July 2023 at the latest.",
                        "Whether an earlier edition listed the product already is not known",
                        "First listed: 1 June 2017.",
                        "Not to be sold or provided without proof from 1 June 2017 on.",
                        "Market entry planned for 1 March 2199; before that day, too,");
        assertThat(demo.page("?language=zh"))
                .contains("首次列入：不晚于2023年7月3日。", "自2017年6月1日起，无有效证明不得销售或者提供。", "计划上市日：2199年3月1日；在该日之前");
    }

    /** Products with what is open about them. */
    private List<String> open() {
        return demo.dossier()
                .path("openProducts")
                .valueStream()
                .flatMap(product -> product.path("items")
                        .valueStream()
                        .map(item -> product.path("sku").asString() + " "
                                + item.path("kind").asString()))
                .toList();
    }

    @Test
    void whatIsOpenHasItsOwnerAndDayAndSaysThatItIsTooLate() {
        demo.register("""
            {"sku": "A", "name": {"zh": "防火墙"}, "vendor": "acme"}\
            """);
        var row = demo.read("/api/checklist?limit=500&category=CERTIFICATION")
                .path("items")
                .valueStream()
                .filter(item -> item.at("/subject/kind").asString().equals("OBLIGATION"))
                .findFirst()
                .orElseThrow();
        demo.state(row, "{\"owner\": \"wang.wei\", \"due\": \"2026-01-31\"}");

        assertThat(open())
                .startsWith("A WITHOUT_PROOF", "A NOT_IN_TIME", "A STEP_LATE")
                .endsWith("A NO_ANSWER");
        var item = demo.dossier().at("/openProducts/0/items/0");
        assertThat(item.path("owner").asString()).isEqualTo("wang.wei");
        assertThat(item.path("day").asString()).isEqualTo("2026-01-31");
        assertThat(item.path("late").asBoolean()).isTrue();
        assertThat(item.at("/about/en").asString()).contains("part 2");
        assertThat(demo.page("?language=zh")).containsSubsequence("按产品列出的未结事项", "已来不及按时完成", "wang.wei", "2026年1月31日");
    }

    @Test
    void riskResponseIsDoneByAFileWithItsHash() throws Exception {
        var plan = "%PDF-1.7 the plan";
        assertThat(part(OPEN, IN_PROGRESS)).contains("Have an incident response plan");

        demo.attach(demo.item("incident-response-plan"), "plan.pdf", plan);
        demo.state(
                demo.item("incident-response-plan"),
                "{\"state\": \"DONE\", \"owner\": \"wang.wei\", \"reviewOn\": \"2199-06-30\"}");
        demo.state(
                demo.item("emergency-plan-filed"),
                "{\"state\": \"NOT_APPLICABLE\", \"reason\": \"No regulator asks\"}");

        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plan.getBytes(UTF_8)));
        assertThat(part(DONE, NOT_APPLICABLE))
                .containsSubsequence(
                        "Have an incident response plan", "wang.wei", "plan.pdf", "by li.na", hash, "30 June 2199");
        assertThat(part(NOT_APPLICABLE, COMPANY)).containsSubsequence("file the emergency plan", "No regulator asks");
        assertThat(part(OPEN, IN_PROGRESS)).doesNotContain("Have an incident response plan");
    }

    @Test
    void liabilityHasEachVendorWithObligationsAndTheLateOneFirst() {
        demo.register("""
            [{"sku": "A", "name": {"zh": "防火墙"}, "vendor": "acme"}, {"sku": "B", "name": {"zh": "防火墙"}, "vendor": "beta"},
             {"sku": "C", "name": {"zh": "防火墙"}, "vendor": "gamma"}, {"sku": "D", "name": {"zh": "打印机"}, "vendor": "delta"}]\
            """);
        demo.state(clause("beta"), "{\"state\": \"OPEN\", \"due\": \"2026-01-31\"}");
        demo.state(clause("gamma"), "{\"state\": \"DONE\", \"word\": \"Signed in 2025\", \"expires\": \"2199-01-31\"}");

        assertThat(part(LATE, OPEN)).containsSubsequence("Vendor: beta", "Sign a clause", "31 January 2026", "late");
        assertThat(part(OPEN, IN_PROGRESS))
                .contains("Vendor: acme", "Vendor: beta", "Sign a data protection agreement")
                .doesNotContain("Vendor: delta");
        assertThat(part(DONE, NOT_APPLICABLE))
                .containsSubsequence(
                        "s responsibility", "Vendor: gamma", "Stated: Signed in 2025", "Holds until 31 January 2199");
    }

    private JsonNode clause(String vendor) {
        return demo.items("vendor-clause").stream()
                .filter(item -> item.at("/subject/id").asString().equals(vendor))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void certificationMovesWithTheObligationAndTheCertificateClosesIt() {
        demo.register("{\"sku\": \"FW\", \"name\": {\"zh\": \"防火墙\"}, \"model\": \"USG6525E\", \"manufacturer\":"
                + " \"Huawei\"}");
        assertThat(part(OPEN, IN_PROGRESS))
                .containsSubsequence(
                        "防火墙 · USG6525E · FW · SCP-02 Firewall",
                        "before it is sold or provided",
                        "No proof is on record",
                        "Way to the proof: Testing",
                        "Choose the accredited body",
                        "Obtain the result of the test");

        var obligation = "/api/obligations/"
                + demo.read("/api/obligations").at("/items/0/id").asString();
        var seen = demo.get(obligation).getResponse().getHeader("ETag");
        assertThat(demo.send("POST", obligation + "/progress", seen, """
            {"application": "CCRC-2031-0815", "body": "CCRC", "expected": "2199-02-01"}\
            """)).hasStatusOk();
        assertThat(part(IN_PROGRESS, DONE))
                .containsSubsequence(
                        "防火墙 · USG6525E · FW", "Application CCRC-2031-0815 to CCRC", "Prepare the documents")
                .doesNotContain("Choose the accredited body");

        certify("华为技术有限公司", "USG6000E系列", "2199-03-17");

        patiently()
                .untilAsserted(() -> assertThat(part(DONE, NOT_APPLICABLE))
                        .containsSubsequence("Obligations (1)", "防火墙 · USG6525E · FW", "Certificate", number));
        assertThat(part(LATE, OPEN)).doesNotContain("防火墙 · USG6525E · FW");
        assertThat(demo.dossier().at("/basis/register/newestIssued").asString()).isEqualTo("2024-03-18");
    }

    private void certify(String holder, String model, String until) {
        catalogue.send(
                CERTIFICATES,
                number,
                """
                {"number": "%s", "revision": 1, "holder": "%s", "product": "防火墙", "models": ["%s"], "entry": "SCP-02",
                 "body": "CCRC", "kind": "CERTIFICATION", "issued": "2024-03-18", "validUntil": "%s", "status": "VALID"}\
                """.formatted(number, holder, model, until).getBytes(UTF_8),
                Contracts.examples(CERTIFICATES).getFirst().headers());
    }

    @Test
    void aProofInDoubtIsNowhereDoneAndCountedTheSameEverywhere() {
        demo.register("{\"sku\": \"FW\", \"name\": {\"zh\": \"防火墙\"}, \"model\": \"USG6525E\", \"manufacturer\":"
                + " \"Huawei\"}");
        var entered = demo.send("POST", "/api/proofs", null, """
            {"kind": "CERTIFICATE", "number": "%s", "body": "CCRC", "issued": "2026-01-01", "validUntil": "2199-01-20",
             "skus": ["FW"]}\
            """.formatted(number));
        assertThat(entered).hasStatus2xxSuccessful();
        var acceptances =
                "/api/proofs/" + DossierClient.json(entered).path("id").asString() + "/acceptances";
        assertThat(demo.send("POST", acceptances, null, "{\"skus\": [\"FW\"]}")).hasStatusOk();
        assertThat(countToBeConfirmed()).containsOnly(0L);
        assertThat(part(DONE, NOT_APPLICABLE)).contains("USG6525E");
        assertThat(checklist()).contains("适用于该产品，有效期至2199年1月20日");

        certify("某某公司", "ZZ-1", "2198-12-20");

        patiently()
                .untilAsserted(() -> assertThat(demo.read("/api/sales?status=TO_BE_DECIDED")
                                .at("/items/0/reason")
                                .asString())
                        .isEqualTo("LISTED_FOR_OTHERS"));
        assertThat(countToBeConfirmed()).containsOnly(1L);
        assertThat(open()).containsExactly("FW PROOF_TO_CONFIRM");
        assertThat(demo.read("/api/summary").at("/obligations/SATISFIED").asInt())
                .as("it counts as satisfied")
                .isOne();
        assertThat(part(DONE, NOT_APPLICABLE)).doesNotContain("USG6525E");
        assertThat(part(IN_PROGRESS, DONE)).contains("USG6525E", "is in doubt");
        assertThat(demo.page(""))
                .contains("Obligations whose accepted proof is in doubt and to be confirmed: 1.")
                .doesNotContain("covers the product");
        assertThat(demo.page("?language=zh"))
                .contains("已采纳的证明材料存疑、待确认的义务：1项。", "证明材料存疑，待确认", "防火墙 · USG6525E · FW · SCP-02 防火墙</div>")
                .doesNotContain("适用于该产品");
        assertThat(checklist())
                .contains("证明材料存疑，待确认", "防火墙 · USG6525E · FW · SCP-02 防火墙,")
                .doesNotContain("适用于该产品", "Firewall");
        assertThat(DossierClient.text(demo.get("/api/products/FW/conclusion.html?language=zh")))
                .contains("其上所载有效期届满日：2199年1月20日")
                .doesNotContain("终止日", "有效期至2199");

        assertThat(demo.send("POST", acceptances, null, "{\"skus\": [\"FW\"], \"reason\": \"The body confirmed it.\"}"))
                .hasStatusOk();
        assertThat(countToBeConfirmed()).containsOnly(0L);
        assertThat(part(DONE, NOT_APPLICABLE)).contains("USG6525E");
        assertThat(checklist()).contains("适用于该产品，有效期至2199年1月20日");
    }

    private String checklist() {
        return DossierClient.text(demo.get("/api/exports/checklist.csv?language=zh"));
    }

    private List<Long> countToBeConfirmed() {
        var dossier = demo.dossier();
        return List.of(
                demo.read("/api/summary").path("toBeConfirmed").asLong(),
                demo.read("/api/checklist/summary").at("/total/toBeConfirmed").asLong(),
                dossier.at("/figures/toBeConfirmed").asLong(),
                dossier.path("counts")
                        .valueStream()
                        .mapToLong(counts -> counts.path("toBeConfirmed").asLong())
                        .sum(),
                open().stream()
                        .filter(item -> item.endsWith("PROOF_TO_CONFIRM"))
                        .count(),
                demo.read("/api/obligations")
                        .path("items")
                        .valueStream()
                        .filter(item -> item.at("/proof/otherListing").isObject())
                        .count());
    }

    @Test
    void contactWithAuthoritiesHasConsultationsAndQuestions() {
        var today = ChinaCalendar.dayOf(Instant.now());
        var like = Contracts.examples(CatalogueTopics.EDITIONS).stream()
                .filter(example -> example.key().equals("2023-2"))
                .findFirst()
                .orElseThrow();
        var form = (ObjectNode) JsonMapper.shared().readTree(like.json());
        form.put("id", "2199-draft")
                .put("force", "CONSULTATION")
                .put("issued", "2026-01-01")
                .put("effective", today.plusDays(30).toString())
                .put("supersedes", "2023-2");
        var headers = new HashMap<>(like.headers());
        headers.put("ce_id", "edition-2199-draft-1");
        catalogue.send(
                CatalogueTopics.EDITIONS, "2199-draft", JsonMapper.shared().writeValueAsBytes(form), headers);
        completed("edition-2199-draft-1");
        assertThat(demo.send("POST", "/api/checklist/items", null, """
            {"category": "AUTHORITIES", "what": "Ask the CAC about T-BOX", "due": "2199-01-31"}\
            """)).hasStatus(HttpStatus.CREATED);

        assertThat(part(OPEN, IN_PROGRESS)).contains("Consultation: ", "Ask the CAC about T-BOX");
        assertThat(demo.page("")).containsSubsequence("Editions of the catalogue", "2023-2", "In force", "2199-draft");
        assertThat(demo.dossier().path("basis").path("editions").valueStream())
                .extracting(edition -> edition.path("id").asString() + " "
                        + edition.path("standing").asString())
                .contains("2023-2 IN_FORCE", "2199-draft CONSULTATION")
                .doesNotContain("2017-1 IN_FORCE");
    }
}
