package io.certwatch.product.obligation.answer.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.catalogue.CatalogueFixture;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** A vendor names a test result of network critical equipment that was published in a batch, without a number. */
class AnsweredBatchesIT extends AnswerPageStories {

    @BeforeEach
    @Override
    void under2023() {
        CatalogueFixture.follow(
                readModel,
                CatalogueFixture.edition(
                        "2023-2",
                        null,
                        "2023-07-03",
                        CatalogueFixture.entry("CNE-01", "路由器", "Router", List.of(), List.of())));
        current.refresh();
    }

    private String owesForARouter() {
        assertThat(http.post()
                        .uri("/api/products")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                            {"sku": "A", "name": {"zh": "路由器", "en": "Router"}, "model": "RT-1", "manufacturer": "Huawei",
                             "vendor": "%s", "market": {"status": "ON_MARKET"}}\
                            """.formatted(VENDOR)))
                .hasStatusOk();
        return get("/api/obligations?sku=A").at("/items/0/id").asString();
    }

    @Test
    void aTestResultWithoutANumberIsTakenWithHolderModelAndBatch() {
        var id = owesForARouter();
        String[] missing = {"answer." + id, "TEST_REPORT", "body." + id, "CAICT", "batch." + id, "第17批"};
        assertThat(text(send(link(), form(missing))))
                .contains("fault-holder-" + id, "fault-model-" + id)
                .doesNotContain("fault-number-" + id);

        String[] complete = Stream.concat(
                        Arrays.stream(missing), Stream.of("holder." + id, "华为技术有限公司", "model." + id, "RT-1；RT-2"))
                .toArray(String[]::new);
        assertThat(send(link(), form(complete))).hasStatusOk();

        var proof = get("/api/proofs?sku=A").at("/items/0");
        assertThat(proof.path("number").asString()).startsWith("无编号-第17批-");
        assertThat(proof.path("holder").asString()).isEqualTo("华为技术有限公司");
        assertThat(proof.path("models")).hasSize(2);
        assertThat(obligation(id).at("/answer/proof/number").asString())
                .isEqualTo(proof.path("number").asString());
    }

    @Test
    void nobodyReadsOurKeyAsANumberNorThatTheCompanyHoldsWhatItWasOnlyTold() {
        var id = owesForARouter();
        String[] fields = {
            "answer." + id,
            "TEST_REPORT",
            "body." + id,
            "CAICT",
            "batch." + id,
            "第17批",
            "holder." + id,
            "Huawei",
            "model." + id,
            "RT-1"
        };
        assertThat(send(link(), form(fields))).hasStatusOk();

        assertThat(text(open(link())))
                .contains("published in batch 17, without a number")
                .doesNotContain("无编号-", ", number ");
        var waiting = download("/api/exports/obligations.csv?language=zh");
        assertThat(waiting).contains("持有安全检测结果：第17批公布，无编号（待确认）").doesNotContain("无编号-");

        assertThat(decide(id, "{\"decision\": \"ACCEPT\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.refusal")
                .isEqualTo("VALIDITY_UNSTATED");
        assertThat(decide(id, "{\"decision\": \"ACCEPT\", \"statesNoEnd\": true}"))
                .hasStatusOk();

        var why = get("/api/products/A").at("/sale/why");
        assertThat(why.path("zh").asString())
                .contains("供应商告知、由本企业采纳的", "第17批公布，无编号")
                .doesNotContain("企业持有");
        assertThat(why.path("en").asString())
                .contains("which the vendor stated and the company accepted")
                .doesNotContain("company holds", "无编号");
        assertThat(download("/api/exports/obligations.csv?language=zh"))
                .contains(",第17批公布，无编号,")
                .doesNotContain("无编号-");
        assertThat(download("/api/products/A/conclusion.html?language=en"))
                .contains(
                        "which the vendor stated and the company accepted",
                        "no scan is kept",
                        "so that nothing follows",
                        "(published in batch 17, without a number)")
                .doesNotContain("无编号", "company holds");
        assertThat(download("/api/dossier.html?language=zh"))
                .contains("第17批公布，无编号")
                .doesNotContain("无编号-");
    }

    private String download(String address) {
        var answer = http.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }
}
