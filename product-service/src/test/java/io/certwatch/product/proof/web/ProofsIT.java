package io.certwatch.product.proof.web;

import static io.certwatch.product.proof.web.ProofClient.json;
import static io.certwatch.product.proof.web.ProofClient.path;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.ServiceIT;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.CertificateReadModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

class ProofsIT extends ServiceIT {

    private static final byte[] SCAN = "%PDF-1.7 the certificate".getBytes(UTF_8);
    private static final int MOST = 10 * 1024 * 1024;

    private static final String FORM = """
        {"kind": "CERTIFICATE", "number": "CCRC-2026-FW-0001", "body": "CCRC", "holder": "华为技术有限公司",
         "models": [{"model": "USG6000E", "version": "V600R007"}], "issued": "2026-03-01",
         "validUntil": "2031-02-28", "checked": {"where": "cac.gov.cn", "on": "2026-11-30"}, "skus": ["FW-1"]}\
        """;

    @Autowired
    private MockMvcTester http;

    private ProofClient liNa;

    @BeforeEach
    void signIn() {
        liNa = new ProofClient(http, "proofs-it", "li.na");
        register(liNa);
    }

    private static void register(ProofClient person) {
        var products = Stream.of("FW-1", "FW-2", "R-1")
                .map(sku -> "{\"sku\": \"%s\", \"name\": {\"zh\": \"椅子\"}}".formatted(sku))
                .collect(joining(", ", "[", "]"));
        assertThat(person.exchange(
                        HttpMethod.POST, "/api/products", 0, MediaType.APPLICATION_JSON, products.getBytes(UTF_8)))
                .hasStatusOk();
    }

    @Test
    void refusesAProductThatTheInventoryDoesNotHave() {
        var refused = liNa.enter(FORM.replace("\"FW-1\"", "\"FW-1\", \"NOPE\""));
        assertThat(refused).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(json(refused).at("/errors/0/field").asString()).isEqualTo("skus");
        assertThat(json(refused).at("/errors/0/reason").asString())
                .contains("NOPE")
                .doesNotContain("FW-1");
        assertThat(list("")).isEmpty();

        var proof = liNa.entered(FORM);
        assertThat(liNa.change(proof, FORM.replace("FW-1", "NOPE"))).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void saysOfWhichProductsItCannotBeAccepted() {
        var proof = liNa.entered(FORM);
        assertThat(proof.at("/outlooks/0/sku").asString()).isEqualTo("FW-1");
        assertThat(proof.at("/outlooks/0/state").asString()).isEqualTo("IMPOSSIBLE");
        assertThat(proof.at("/outlooks/0/refusal").asString()).isEqualTo("NO_OBLIGATION");
        assertThat(proof.at("/outlooks/0/why/zh").asString()).isNotEmpty();
        assertThat(liNa.read("/api/proofs").at("/items/0/outlooks/0/state").asString())
                .isEqualTo("IMPOSSIBLE");
    }

    @Test
    void showsWhatWasEntered() {
        var proof = liNa.entered(FORM);
        assertThat(liNa.read(path(proof))).isEqualTo(proof);
        assertThat(proof.path("number").asString()).isEqualTo("CCRC-2026-FW-0001");
        assertThat(proof.at("/models/0/version").asString()).isEqualTo("V600R007");
        assertThat(proof.path("source").asString()).isEqualTo("MEMBER");
        assertThat(proof.at("/recordedBy/subject").asString()).isEqualTo("li.na");
        assertThat(proof.path("ended").asBoolean()).isFalse();
    }

    @Test
    void listsTheNewestFirstAndFilters() {
        var first = liNa.entered(FORM);
        var second = liNa.entered(FORM.replace("0001", "0002").replace("FW-1", "FW-2"));
        var ended = liNa.entered(FORM.replace("0001", "0003").replace("2031-02-28", "2026-03-02"));
        assertThat(list("")).containsExactly(id(ended), id(second), id(first));
        assertThat(list("?q=fw-0002")).containsExactly(id(second));
        assertThat(list("?sku=FW-1")).containsExactly(id(ended), id(first));
        assertThat(list("?status=ENDED")).containsExactly(id(ended));
        assertThat(list("?status=WAITING")).containsExactly(id(second), id(first));
        assertThat(list("?validBefore=2026-03-03")).containsExactly(id(ended));
        assertThat(list("?kind=TEST_REPORT")).isEmpty();
        var page = liNa.read("/api/proofs?limit=2");
        assertThat(list("?after=" + page.path("next").asString())).containsExactly(id(first));
    }

    @Test
    void namesTheOtherProofOfTheSameNumber() {
        var known = liNa.entered(FORM);
        var repeated = liNa.enter(FORM.replace("CCRC-2026-FW-0001", "ｃｃｒｃ－2026-fw-0001"));
        assertThat(repeated).hasStatus(HttpStatus.CONFLICT);
        assertThat(json(repeated).path("proof").asString()).isEqualTo(id(known));
        assertThat(liNa.enter(FORM.replace("CERTIFICATE", "TEST_REPORT"))).hasStatus(HttpStatus.CREATED);
        var other = new ProofClient(http, "another-company", "wang.wei");
        register(other);
        assertThat(other.enter(FORM)).hasStatus(HttpStatus.CREATED);
    }

    private static final String OF_BATCH = """
        {"kind": "TEST_REPORT", "batch": "第十七批", "body": "中国信息通信研究院", "holder": "华为技术有限公司",
         "models": [{"model": "NetEngine 8000 X8"}], "skus": ["R-1"]}\
        """;

    @Autowired
    private CertificateReadModel register;

    @Test
    void takesATestResultThatIsPublishedInABatchWithoutANumber() {
        var proof = liNa.entered(OF_BATCH);
        assertThat(proof.path("number").asString()).matches("无编号-第17批-[0-9A-F]{10}");
        assertThat(proof.path("officialNumber").asBoolean()).isFalse();
        assertThat(proof.path("batch").asString()).isEqualTo("17");
        assertThat(proof.at("/standing/kind").asString()).isNotEqualTo("REGISTERED");
        assertThat(liNa.enter(OF_BATCH.replace("第十七批", "17").replace("中国信息通信研究院", "CAICT")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(liNa.enter(OF_BATCH.replace("第十七批", "18"))).hasStatus(HttpStatus.CREATED);

        register.store(List.of(new Certificate(
                proof.path("number").asString(),
                1,
                "华为技术有限公司",
                null,
                List.of("NetEngine 8000 X8"),
                "CNE-01",
                null,
                null,
                Certificate.Status.VALID)));
        assertThat(liNa.read(path(proof)).at("/standing/kind").asString()).isEqualTo("REGISTERED");
    }

    @ParameterizedTest
    @CsvSource({
        "TEST_REPORT, CERTIFICATE, number",
        "'\"holder\": \"华为技术有限公司\",', '', number",
        "NetEngine 8000 X8, ' ', models[0].model",
        "第十七批, 下一批, batch"
    })
    void saysWhatAResultWithoutANumberNeeds(String right, String wrong, String field) {
        var answer = liNa.enter(OF_BATCH.replace(right, wrong));
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void changesAProofAtTheRevisionThatWasSeen() {
        var proof = liNa.entered(FORM);
        var changed = liNa.change(proof, FORM.replace("2031-02-28", "2031-03-31"));
        assertThat(changed).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(json(changed).path("validUntil").asString()).isEqualTo("2031-03-31");
        assertThat(liNa.change(proof, FORM)).hasStatus(HttpStatus.PRECONDITION_FAILED);
        liNa.entered(FORM.replace("0001", "0002"));
        assertThat(liNa.change(json(changed), FORM.replace("0001", "0002"))).hasStatus(HttpStatus.CONFLICT);
    }

    @ParameterizedTest
    @CsvSource({
        "2031-02-28, 2026-02-28, validUntil",
        "CERTIFICATE, LETTER, kind",
        "CCRC-2026-FW-0001, , number",
        "2026-11-30, 1026-11-30, checked.on"
    })
    void namesTheFieldThatIsWrong(String right, String wrong, String field) {
        var answer = liNa.enter(FORM.replace(right, wrong == null ? "" : wrong));
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(list("")).isEmpty();
    }

    @Test
    void keepsAScanAndSendsItBackAsAttachment() {
        var proof = liNa.entered(FORM);
        var kept = liNa.putFile(proof, "证书.pdf", SCAN);
        assertThat(kept).hasStatusOk();
        assertThat(json(kept).at("/file/mediaType").asString()).isEqualTo("application/pdf");
        assertThat(json(kept).at("/file/size").asInt()).isEqualTo(SCAN.length);
        var file = liNa.get(json(kept).at("/file/href").asString());
        assertThat(file).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(SCAN);

        assertThat(liNa.putFile(proof, "late.pdf", SCAN)).hasStatus(HttpStatus.PRECONDITION_FAILED);
    }

    @Test
    void refusesAFileThatIsNoScan() {
        var proof = liNa.entered(FORM);
        var refused = liNa.putFile(proof, "certificate.pdf", "<html>".getBytes(UTF_8));
        assertThat(refused).hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        assertThat(json(refused).path("type").asString()).isEqualTo("urn:problem:no-scan");
        assertThat(liNa.putFile(proof, "certificate.pdf", new byte[MOST + 1])).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(liNa.read(path(proof))).isEqualTo(proof);
        assertThat(liNa.get(path(proof) + "/file")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private List<String> list(String query) {
        var ids = new ArrayList<String>();
        liNa.read("/api/proofs" + query).path("items").forEach(proof -> ids.add(id(proof)));
        return ids;
    }

    private static String id(JsonNode proof) {
        return proof.path("id").asString();
    }
}
