package io.certwatch.product.sale.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.FollowCertificates;
import io.certwatch.product.sale.Sales;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SalesIT extends ServiceIT {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private FollowCertificates certificates;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    @BeforeEach
    void under2023() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        current.refresh();
    }

    private void register(String sku, String name) {
        register(sku, name, "");
    }

    private void register(String sku, String name, String more) {
        assertThat(http.post()
                        .uri("/api/products")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"sku\": \"%s\", \"name\": {\"zh\": \"%s\"}%s}".formatted(sku, name, more))
                        .exchange())
                .hasStatusOk();
    }

    private JsonNode get(String uri) {
        try {
            var answer = http.get().uri(uri).exchange();
            return JSON.readTree(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> skus(JsonNode page) {
        var skus = new ArrayList<String>();
        page.path("items").forEach(item -> skus.add(item.path("sku").asString()));
        return skus;
    }

    @Test
    void answersForTodayAndForALaterDay() {
        register("F", "防火墙");
        var today = get("/api/products/F/sale");
        assertThat(today.path("status").asString()).isEqualTo("NOT_TO_BE_SOLD");
        assertThat(today.path("reason").asString()).isEqualTo("NO_PROOF");
        assertThat(today.at("/why/zh").asString()).contains("第二部分第2项", "不得销售或者提供");
        assertThat(today.at("/notJudged/en").asString()).contains("NAL", "CCC", "SRRC");
        var later = get("/api/products/F/sale?on=2199-01-01");
        assertThat(later.path("on").asString()).isEqualTo("2199-01-01");
        assertThat(later.path("knownOn").asString()).isEqualTo(day(0).toString());
        assertThat(later.path("status").asString()).isEqualTo("NOT_TO_BE_SOLD");
    }

    @Test
    void saleAndObligationTellTheSameDayWheneverMarketEntryIsPlanned() {
        register("PLANNED", "防火墙", ", \"market\": {\"status\": \"PLANNED\", \"entryDate\": \"2199-03-01\"}");
        register("UNDATED", "防火墙", ", \"market\": {\"status\": \"PLANNED\"}");
        register("SOLD", "防火墙", ", \"market\": {\"status\": \"ON_MARKET\", \"entryDate\": \"2024-05-01\"}");
        for (var sku : List.of("PLANNED", "UNDATED", "SOLD")) {
            var since = get("/api/products/" + sku + "/sale").path("since").asString();
            assertThat(since).isEqualTo("2023-07-03");
            assertThat(get("/api/obligations?sku=" + sku)
                            .at("/items/0/days/notToBeSoldSince")
                            .asString())
                    .as(sku)
                    .isEqualTo(since);
        }
        var summary = get("/api/summary");
        assertThat(summary.at("/sales/NOT_TO_BE_SOLD").asInt()).isEqualTo(3);
        assertThat(summary.path("withoutProof").asInt()).isEqualTo(1);
        assertThat(summary.path("notYetOnMarket").asInt()).isEqualTo(2);
        assertThat(summary.path("overdue").asInt()).isZero();
    }

    private static LocalDate day(int fromToday) {
        return ChinaCalendar.dayOf(Instant.now()).plusDays(fromToday);
    }

    @Test
    void saysOfADayBeforeRegistrationWhatNoProofCouldChange() throws UnsupportedEncodingException {
        register("C", "椅子");
        var past = get("/api/products/C/sale?on=2024-05-01");
        assertThat(past.path("status").asString()).isEqualTo("NO_STATEMENT");
        assertThat(past.path("on").asString()).isEqualTo("2024-05-01");
        assertThat(past.path("knownOn").asString()).isEqualTo(day(0).toString());
        assertThat(http.get()
                        .uri("/api/products/C/conclusion.html?on=2024-05-01&language=en")
                        .exchange()
                        .getResponse()
                        .getContentAsString())
                .contains("1 May 2024", "(by what is known on ");
    }

    @Test
    void saysWhyADayBeforeRegistrationHasNoAnswer() throws UnsupportedEncodingException {
        register("F", "防火墙");
        register("P", "防火墙");
        enterAndAccept("""
            {"kind": "CERTIFICATE", "number": "CCRC-3", "body": "CCRC", "validUntil": "2199-01-01", "skus": ["P"]}\
            """, "{\"skus\": [\"P\"]}");
        for (var unknown : List.of(
                "F/sale?on=2020-01-01",
                "F/sale?on=2024-05-01",
                "F/conclusion.html?on=2024-05-01",
                "P/sale?on=" + day(-2))) {
            assertThat(http.get().uri("/api/products/" + unknown).exchange())
                    .as("no edition of that day, or no record of proofs on that day")
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .bodyJson()
                    .isLenientlyEqualTo(
                            "{\"type\": \"urn:problem:unknown-sale\", \"firstDay\": \"%s\"}".formatted(day(0)))
                    .extractingPath("$.detail")
                    .asString()
                    .contains("registered", "kept from then on");
        }
        assertThat(http.get().uri("/api/products/F/sale?on=yesterday").exchange())
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void answersWithTheRevisionThatTheListTells() {
        register("F", "防火墙");
        register("F", "防火墙", ", \"hsCode\": \"8517.62\"");
        var listed = get("/api/sales").at("/items/0").path("revision").asLong();
        assertThat(get("/api/products/F/sale").path("revision").asLong())
                .isEqualTo(listed)
                .isPositive();
        assertThat(get("/api/products/F/sale?on=2199-01-01").path("revision").asLong())
                .isGreaterThanOrEqualTo(listed);
    }

    @Test
    void listsChangesInTheirOrderAndFromAMomentOn() {
        register("B", "防火墙");
        register("A", "椅子");
        register("C", "堡垒机");
        assertThat(skus(get("/api/sales"))).containsExactly("B", "A", "C");
        assertThat(skus(get("/api/sales?status=NO_STATEMENT"))).contains("A").doesNotContain("B");
        var first = get("/api/sales?limit=2");
        assertThat(skus(first)).containsExactly("B", "A");
        var rest = "/api/sales?limit=2&after=" + first.path("next").asString();
        assertThat(skus(get(rest))).containsExactly("C");

        var since = get("/api/sales").at("/items/2/changedAt").asString();
        register("B", "防火墙（改）");
        register("B", "椅子");
        var twoMinutesLater = Instant.parse(since).plus(Sales.OVERLAP);
        assertThat(skus(get("/api/sales?changedSince=" + twoMinutesLater))).containsExactly("C", "B");
        assertThat(skus(get("/api/sales?changedSince=" + since)))
                .as("a write may become visible after one with a later time")
                .containsExactly("A", "C", "B");
        assertThat(skus(get(rest))).containsExactly("C", "B");
    }

    @Test
    void tellsOnceThatAProductWasRemoved() {
        register("B", "防火墙");
        var since = get("/api/sales").at("/items/0/changedAt").asString();
        assertThat(http.delete().uri("/api/products/B").exchange()).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(skus(get("/api/sales"))).isEmpty();
        var removed = get("/api/sales?changedSince=" + since).path("items");
        assertThat(removed).hasSize(1);
        assertThat(removed.get(0).path("removed").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"zh, 不可售, 第二部分第2项“防火墙”, 企业盖章, 进网许可（NAL）", "en, Not to be sold, 'part 2, item 2', Company seal, NAL"})
    void concludesOnOnePage(String language, String answer, String entry, String seal, String notJudged)
            throws UnsupportedEncodingException {
        register("F", "防火墙");
        var page = http.get()
                .uri("/api/products/F/conclusion.html?language=" + language)
                .exchange();
        assertThat(page).hasStatusOk().containsHeader("Content-Security-Policy");
        assertThat(page.getResponse().getContentAsString())
                .contains("<html lang=\"" + language + "\"", answer, entry, seal, notJudged, day(0).toString())
                .contains(
                        language.equals("zh")
                                ? "尚无记录。认证检测结果库副本中没有任何记录；其中未查到，不等于没有"
                                : "Nothing on record. Our copy of the register of results is empty: that")
                .doesNotContain("??", "{0}");
        assertThat(get("/api/obligations?sku=F")
                        .at("/items/0/registerCopy/note/" + language)
                        .asString())
                .contains(language.equals("zh") ? "其中未查到，不等于没有" : "that nothing was found in it does not mean");
        assertThat(http.get()
                        .uri("/api/products/F/conclusion.html?on=2020-01-01")
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "VALID, 'REG-1（华为技术有限公司、USG6525E）可能覆盖该产品，需人工确认。'",
        "SUSPENDED, 'REG-1（华为技术有限公司、USG6525E）：认证检测结果库副本记载该项已被暂停'"
    })
    void theConclusionCallsNothingLackingThatTheRegisterHas(Certificate.Status status, String words)
            throws UnsupportedEncodingException {
        register("F", "防火墙", ", \"manufacturer\": \"华为\", \"model\": \"USG6525E\"");
        certificates.follow(
                List.of(new Certificate("REG-1", 1, "华为技术有限公司", null, List.of("USG6525E"), null, null, null, status)));

        assertThat(conclusion("F", "zh"))
                .contains("尚无已采纳的；", words, "该副本可能不完整。")
                .doesNotContain("尚无记录", "未查到");
        await().untilAsserted(() -> assertThat(get("/api/obligations?sku=F")
                        .at("/items/0/registerCopy/note/zh")
                        .asString())
                .as("the obligation says the same once the product is assessed with it")
                .contains("REG-1", "该副本可能不完整。")
                .doesNotContain("未查到"));
    }

    private void decide(String sku, String outcome, String by, String reason) {
        var seen = http.get()
                .uri("/api/products/" + sku + "/reviews")
                .exchange()
                .getResponse()
                .getHeader("ETag");
        assertThat(http.post()
                        .uri("/api/products/" + sku + "/reviews")
                        .header("If-Match", String.valueOf(seen))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                            {"edition": "2023-2", "entry": "SCP-02", "decision": "%s", "scope": "PRODUCT",
                             "until": "ENTRY_CHANGES", "reason": "%s", "by": "%s"}\
                            """.formatted(outcome, reason, by)))
                .hasStatus(HttpStatus.CREATED);
    }

    private String conclusion(String sku, String language) throws UnsupportedEncodingException {
        var page = http.get()
                .uri("/api/products/" + sku + "/conclusion.html?language=" + language)
                .exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString();
    }

    @ParameterizedTest
    @CsvSource({
        "IN_SCOPE, 'li.na decided on ', ' that the product falls under “Firewall”. Reason: seen in the laboratory'",
        "NOT_IN_SCOPE, 'li.na decided on ', ' that the product does not fall under “Firewall”. Reason: seen in the"
                + " laboratory'"
    })
    void theConclusionNamesWhoDecidedWhenAndWhy(String outcome, String who, String what)
            throws UnsupportedEncodingException {
        register("F", "防火墙");
        decide("F", outcome, "li.na", "seen in the laboratory");

        assertThat(conclusion("F", "en"))
                .containsSubsequence(who, day(0).toString(), what)
                .doesNotContain("nobody: ");
        assertThat(conclusion("F", "zh")).containsSubsequence("li.na于", "认定", "理由：seen in the laboratory");
    }

    @Test
    void theConclusionNamesWhoAcceptedAProofAndItsStandard() throws UnsupportedEncodingException {
        register("F", "防火墙");
        enterAndAccept("""
            {"kind": "CERTIFICATE", "number": "CCRC-1", "body": "CCRC", "standard": "GB 42250-2022",
             "holder": "华为技术有限公司", "models": [{"model": "USG6000E"}], "validUntil": "2199-01-01", "skus": ["F"], "by": "li.na"}\
            """, "{\"skus\": [\"F\"], \"by\": \"wang.wu\"}");

        assertThat(conclusion("F", "en"))
                .containsSubsequence(
                        "May be sold",
                        "CCRC-1 (holder: 华为技术有限公司)",
                        "; models: USG6000E; body: CCRC; no day of issue recorded; standard: GB 42250-2022",
                        "wang.wu accepted the proof on ");
        assertThat(conclusion("F", "zh")).containsSubsequence("CCRC-1（持证人：华为技术有限公司）", "；型号：USG6000E；");
    }

    @Test
    void theConclusionNamesProofsOfOtherEntriesToo() throws UnsupportedEncodingException {
        register("F", "防火墙", ", \"declaredEntry\": \"SCP-03\"");
        enterAndAccept("""
            {"kind": "CERTIFICATE", "number": "CCRC-3", "body": "CCRC", "validUntil": "2199-01-01", "skus": ["F"]}\
            """, "{\"skus\": [\"F\"], \"entry\": \"SCP-02\", \"by\": \"wang.wu\"}");

        assertThat(conclusion("F", "en"))
                .containsSubsequence(
                        "Not to be sold",
                        "Intrusion detection system",
                        "Firewall",
                        "Firewall: ",
                        "CCRC-3",
                        "Intrusion detection system: nothing on record",
                        "wang.wu accepted the proof on ",
                        "3 July 2023")
                .doesNotContain("nobody");
    }

    @Test
    void theConclusionSaysOfAnEndedProofWhenItWasLastValid() throws UnsupportedEncodingException {
        register("F", "防火墙");
        enterAndAccept("""
            {"kind": "CERTIFICATE", "number": "CCRC-2", "body": "CCRC", "issued": "2020-01-01",
             "validUntil": "2025-01-31", "skus": ["F"]}\
            """, "{\"skus\": [\"F\"], \"history\": true}");

        assertThat(conclusion("F", "en"))
                .contains("CCRC-2, which the company holds, last valid on 31 January 2025; body: CCRC; issued on 1"
                        + " January 2020; no standard recorded")
                .doesNotContain("valid until");
    }

    @Test
    void theConclusionKeepsTheDaysOfTheLawApartFromTheAssessment() throws UnsupportedEncodingException {
        register("F", "防火墙");
        assertThat(conclusion("F", "en"))
                .containsSubsequence(
                        "First listed",
                        "3 July 2023",
                        "Not to be sold without proof since",
                        "3 July 2023",
                        "Assessed on",
                        "Specialized Cybersecurity Products (Announcement No. 2 of 2023)");
        register("C", "椅子");
        assertThat(conclusion("C", "zh"))
                .contains("本结论起始日", "依据《网络关键设备和网络安全专用产品目录》（2023年第2号公告）", "尚无人工认定")
                .doesNotContain("首次列入", "无有效证明不得销售自", "记录在案的证明材料得出");
    }

    @Test
    void unstatedMarketIsUnknown() {
        register("F", "防火墙");
        assertThat(get("/api/products/F").at("/market/status").asString()).isEqualTo("UNKNOWN");
    }

    @Test
    void productsAreFilteredAndCountedByIt() {
        register("B", "防火墙");
        register("A", "椅子");
        assertThat(skus(get("/api/products?sale=NOT_TO_BE_SOLD"))).containsExactly("B");
        assertThat(get("/api/products/B").at("/sale/status").asString()).isEqualTo("NOT_TO_BE_SOLD");
        assertThat(get("/api/summary").path("sales").toString()).isEqualTo("{\"NOT_TO_BE_SOLD\":1,\"NO_STATEMENT\":1}");
    }

    private void enterAndAccept(String proof, String acceptance) throws UnsupportedEncodingException {
        var entered = http.post()
                .uri("/api/proofs")
                .contentType(MediaType.APPLICATION_JSON)
                .content(proof)
                .exchange();
        var id = JSON.readTree(entered.getResponse().getContentAsString())
                .path("id")
                .asString();
        assertThat(http.post()
                        .uri("/api/proofs/" + id + "/acceptances")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(acceptance))
                .hasStatusOk();
    }
}
