package io.certwatch.product.proof.web;

import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static io.certwatch.product.proof.web.ProofClient.json;
import static io.certwatch.product.proof.web.ProofClient.path;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.catalogue.CatalogueChange;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.certificate.CertificateReadModel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class AcceptancesIT extends ServiceIT {

    private static final String FORM = """
        {"kind": "TEST_REPORT", "number": "MSTL-2026-77", "body": "公安部第三研究所", "issued": "2026-03-01",
         "validUntil": "2199-02-28", "skus": ["FW-1"]}\
        """;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    @Autowired
    private CertificateReadModel register;

    private ProofClient liNa;
    private ProofClient wangWei;

    @BeforeEach
    void aFirewallOwesAProof() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2017());
        readModel.note(new CatalogueChange.LexiconRevised(2, Map.of("OTHER", 1)), CatalogueFixture.TODAY);
        current.refresh();
        liNa = new ProofClient(http, "acceptances-it", "li.na");
        wangWei = new ProofClient(http, "acceptances-it", "wang.wei");
        var products = """
            [{"sku": "FW-1", "name": {"zh": "防火墙（硬件）"}, "model": "FW-1", "manufacturer": "Acme",
              "specs": {"throughput": "200 Gbps"}}]\
            """;
        assertThat(post(liNa, "/api/products", products)).hasStatusOk();
        assertThat(obligation().path("status").asString()).isEqualTo("OPEN");
    }

    @Test
    void anAcceptedProofSatisfiesUntilItIsWithdrawn() {
        var proof = liNa.entered(FORM);
        assertThat(proof.at("/outlooks/0/state").asString()).isEqualTo("WAITS");
        var accepted = accept(liNa, proof);
        assertThat(liNa.read(path(proof)).path("outlooks")).isEmpty();
        assertThat(accepted.path("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(accepted.path("satisfied").asBoolean()).isTrue();

        var satisfied = obligation();
        assertThat(satisfied.path("status").asString()).isEqualTo("SATISFIED");
        assertThat(satisfied.at("/proof/number").asString()).isEqualTo("MSTL-2026-77");
        assertThat(satisfied.at("/proof/recordedBy/subject").asString()).isEqualTo("li.na");
        assertThat(satisfied.path("certificate").isMissingNode()).isTrue();
        assertThat(liNa.read("/api/proofs?status=ACCEPTED")
                        .at("/items/0/acceptedFor/0")
                        .asString())
                .isEqualTo("FW-1");
        var use = liNa.read(path(proof) + "/acceptances").path(0);
        assertThat(use.path("satisfies").asBoolean()).isTrue();
        assertThat(use.path("checkedWhere").asString()).isEqualTo("cac.gov.cn");

        assertThat(liNa.change(liNa.read(path(proof)), FORM.replace("2199", "2198")))
                .hasStatus(HttpStatus.CONFLICT);

        var withdrawal = "{\"skus\": [\"FW-1\"], \"reason\": \"It names another model.\"}";
        assertThat(post(wangWei, path(proof) + "/acceptances/withdrawal", withdrawal))
                .hasStatusOk();
        assertThat(obligation().path("status").asString()).isEqualTo("OPEN");
        assertThat(post(wangWei, path(proof) + "/acceptances/withdrawal", withdrawal))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void whatIsAcceptedNamesItsHolderAndItsModelsUntilItIsWithdrawn() {
        var form = FORM.replace(
                "\"skus\"", "\"holder\": \"Acme\", \"models\": [{\"model\": \"FW-1\", \"version\": \"V2\"}], \"skus\"");
        var proof = liNa.entered(form);
        accept(liNa, proof);

        assertThat(obligation().at("/proof/holder").asString()).isEqualTo("Acme");
        assertThat(obligation().at("/proof/models/0").asString()).isEqualTo("FW-1 / V2");
        var sale = liNa.read("/api/products/FW-1/sale");
        assertThat(sale.at("/proofs/0/holder").asString()).isEqualTo("Acme");
        assertThat(sale.at("/proofs/0/models/0").asString()).isEqualTo("FW-1 / V2");
        assertThat(sale.at("/why/zh").asString()).contains("（持证人：Acme）");
        assertThat(liNa.change(liNa.read(path(proof)), form.replace("Acme", "Acme Labs")))
                .as("people rely on whom it names")
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aProofThatEndsSoonIsCountedAndListedByItsLastDay() {
        var today = ChinaCalendar.dayOf(Instant.now());
        accept(liNa, liNa.entered(FORM.replace("2199-02-28", today.plusDays(19).toString())));

        var summary = liNa.read("/api/summary");
        assertThat(summary.path("dueIn30Days").asInt()).isZero();
        assertThat(summary.path("endIn30Days").asInt()).isOne();
        var within = "/api/obligations?endsFrom=%s&endsBefore=%s";
        assertThat(liNa.read(within.formatted(today, today.plusDays(31))).path("items"))
                .hasSize(1);
        assertThat(liNa.read(within.formatted(today, today.plusDays(19))).path("items"))
                .isEmpty();
    }

    @Test
    void oneOfTwoPeopleAcceptsAndTheOtherLearnsWhoDid() {
        var proof = liNa.entered(FORM);
        var outcomes = Stream.of(liNa, wangWei)
                .map(person -> CompletableFuture.supplyAsync(() -> accept(person, proof)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(outcomes)
                .extracting(outcome -> outcome.path("outcome").asString())
                .containsExactlyInAnyOrder("ACCEPTED", "UNCHANGED");
        var unchanged = outcomes.stream()
                .filter(outcome -> outcome.path("outcome").asString().equals("UNCHANGED"))
                .findFirst()
                .orElseThrow();
        assertThat(unchanged.path("by").asString())
                .isEqualTo(obligation().at("/proof/by").asString());
    }

    @Test
    void aNumberOfAnotherHolderIsAcceptedWithAReasonOnly() {
        register.store(List.of(certificate("MSTL-2026-77", "北京天融信网络安全技术有限公司", "NGFW4000")));
        var form = FORM.replace("\"skus\"", "\"holder\": \"Acme\", \"models\": [{\"model\": \"FW-1\"}], \"skus\"");
        var proof = liNa.entered(form);
        assertThat(liNa.read(path(proof)).at("/standing/kind").asString()).isEqualTo("OTHER_HOLDER");

        assertThat(post(liNa, path(proof) + "/acceptances", "{\"skus\": [\"FW-1\"]}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post(
                        liNa,
                        path(proof) + "/acceptances",
                        "{\"skus\": [\"FW-1\"], \"reason\": \"The body confirmed it by telephone.\"}"))
                .hasStatusOk();
        assertThat(obligation().path("status").asString()).isEqualTo("SATISFIED");
        assertThat(obligation().at("/proof/validUntil").asString())
                .as("the day of that line is no day of the paper")
                .isEqualTo("2199-02-28");
        assertThat(lastDay(proof)).isEqualTo("2199-02-28");
    }

    @Test
    void theVaultTellsTheEarlierDayOfTheRegisterForTheSameHolder() {
        register.store(List.of(certificate("MSTL-2026-77", "Acme")));
        var proof = liNa.entered(FORM.replace("\"skus\"", "\"holder\": \"Acme\", \"skus\""));
        accept(liNa, proof);

        var use = liNa.read(path(proof) + "/acceptances").path(0);
        assertThat(use.path("satisfies").asBoolean()).isTrue();
        assertThat(lastDay(proof)).isEqualTo("2029-03-17");
        assertThat(obligation().at("/proof/validUntil").asString()).isEqualTo("2029-03-17");
    }

    private String lastDay(JsonNode proof) {
        return liNa.read(path(proof) + "/acceptances").at("/0/validUntil").asString();
    }

    @Test
    void saysInBothLanguagesWhyAProofIsNotAccepted() {
        var cryptography = liNa.entered(FORM.replace("TEST_REPORT", "COMMERCIAL_CRYPTOGRAPHY"));
        var refused = accept(liNa, cryptography);
        assertThat(refused.path("outcome").asString()).isEqualTo("REJECTED");
        assertThat(refused.path("reason").asString()).isEqualTo("KIND_CLOSES_NOTHING");
        assertThat(refused.at("/explanation/zh").asString()).contains("商用密码");
        assertThat(refused.at("/explanation/en").asString()).contains("cryptography");
        assertThat(obligation().path("status").asString()).isEqualTo("OPEN");
    }

    private JsonNode accept(ProofClient person, JsonNode proof) {
        var answer = post(
                person,
                path(proof) + "/acceptances",
                "{\"skus\": [\"FW-1\"], \"checked\": {\"where\": \"cac.gov.cn\", \"on\": \"2026-11-30\"}}");
        assertThat(answer).hasStatusOk();
        return json(answer).at("/outcomes/0");
    }

    private MvcTestResult post(ProofClient person, String path, String body) {
        return person.exchange(HttpMethod.POST, path, 0, MediaType.APPLICATION_JSON, body.getBytes(UTF_8));
    }

    private JsonNode obligation() {
        return liNa.read("/api/obligations").at("/items/0");
    }
}
