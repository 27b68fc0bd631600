package io.certwatch.product.obligation.answer.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.certificate.CertificateFixture;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** The team decides about an answer, and the page shows what it decided. */
class DecidedAnswersIT extends AnswerPageStories {

    @Test
    void aMemberSaysWhatFollowsFromTheEndOfSupply() {
        var id = owes("A", VENDOR);
        answer(link(), id, "DISCONTINUED");

        assertThat(decide(id, "{\"decision\": \"ACCEPT\"}")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(decide(id, "{\"decision\": \"ACCEPT\", \"then\": \"WITHDRAW\", \"note\": \"sold out\"}"))
                .hasStatusOk();

        assertThat(obligation(id).path("status").asString()).isEqualTo("LIFTED");
        assertThat(get("/api/products/A").at("/market/status").asString()).isEqualTo("WITHDRAWN");
        assertThat(text(open(link()))).doesNotContain("sold out");
    }

    @Test
    void theTeamSeesWhatWaitsAndDecides() {
        var id = owes("A", VENDOR);
        answer(link(), id, "NOT_OURS", "reason", "sold by another distributor");

        assertThat(get("/api/obligations?answer=WAITING").path("items")).hasSize(1);
        assertThat(get("/api/obligations?answer=NONE").path("items")).isEmpty();
        assertThat(get("/api/obligations?answer=NOT_OURS").path("items")).hasSize(1);
        assertThat(get("/api/summary").path("waitingAnswers").asInt()).isEqualTo(1);
        assertThat(http.get().uri("/api/exports/obligations.csv")).bodyText().contains("sold by another distributor");

        assertThat(decide(id, "{\"decision\": \"REJECT\"}")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(decide(id, "{\"decision\": \"REJECT\", \"reason\": \"the contract names you\"}"))
                .hasStatusOk();

        assertThat(obligation(id).at("/answer/state").asString()).isEqualTo("REJECTED");
        assertThat(text(open(link()))).contains("demo did not accept it: the contract names you");
        assertThat(get("/api/summary").path("waitingAnswers").asInt()).isZero();
        assertThat(decide(id, "{\"decision\": \"ACCEPT\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:problem:no-answer-waits");
    }

    @Test
    void anAcceptedNotOursTakesTheVendorFromTheProduct() {
        var id = owes("A", VENDOR);
        answer(link(), id, "NOT_OURS", "reason", "sold by another distributor");

        assertThat(decide(id, "{\"decision\": \"ACCEPT\"}")).hasStatusOk();

        assertThat(obligation(id).path("vendor").isNull()).isTrue();
        assertThat(obligation(id).at("/answer/state").asString()).isEqualTo("ACCEPTED");
        assertThat(text(open(link()))).contains("Nothing is open at the moment. Every answer you gave is decided");
    }

    @Test
    void aProofThatTheRegisterHasNotIsAcceptedOnTheWordOfAMember() {
        var id = owes("A", VENDOR);
        answer(link(), id, "CERTIFICATE", "number", " c-8 ", "body", "CCRC", "until", "2198-03-01");
        assertThat(obligation(id).at("/answer/check").asString()).isEqualTo("UNKNOWN");
        assertThat(text(open(link()))).contains("the proof that you named on").doesNotContain("no proof on record");
        var sale = get("/api/products/A/sale");
        assertThat(sale.path("status").asString()).isEqualTo("NOT_TO_BE_SOLD");
        assertThat(sale.at("/why/en").asString())
                .contains("A proof that the vendor named on ")
                .endsWith(" waits for a decision.");
        assertThat(text(http.get().uri("/api/products/A/conclusion.html").exchange()))
                .contains("None accepted; one that the vendor named on ")
                .doesNotContain("othing on record");

        assertThat(decide(id, "{\"decision\": \"ACCEPT\"}")).hasStatusOk();

        assertThat(obligation(id).path("status").asString()).isEqualTo("SATISFIED");
        assertThat(obligation(id).at("/answer/state").asString()).isEqualTo("ACCEPTED");
        assertThat(obligation(id).at("/certificate/number").asString("")).isEmpty();
        assertThat(get("/api/products/A/sale").at("/why/en").asString()).doesNotContain("waits for a decision");
    }

    @Test
    void aCertificateThatTheRegisterHasIsAcceptedAsThat() {
        var id = owes("A", VENDOR);
        certificates.store(List.of(CertificateFixture.certificate("C-9", "华为技术有限公司", "USG9999")));
        confirm(id, "c-9");
        assertThat(obligation(id).at("/answer/check").asString()).isEqualTo("OTHER");
        var unsaid = decide(id, "{\"decision\": \"ACCEPT\"}");
        assertThat(unsaid).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(unsaid)
                .bodyText()
                .contains("\"field\":\"note\"", "our copy of the register lists C-9 for another holder");
        assertThat(obligation(id).at("/answer/state").asString()).isEqualTo("WAITING");

        assertThat(decide(id, "{\"decision\": \"ACCEPT\", \"note\": \"The model was renamed\"}"))
                .hasStatusOk();

        assertThat(obligation(id).path("status").asString()).isEqualTo("SATISFIED");
        assertThat(obligation(id).at("/certificate/number").asString()).isEqualTo("C-9");
    }

    @Test
    void theNextVendorSeesNoAnswerOfTheLastAndRenewsTheConfirmedCertificate() {
        var id = owes("A", VENDOR);
        var ends = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
        certificates.store(List.of(
                CertificateFixture.validUntil(CertificateFixture.certificate("C-9", "华为技术有限公司", "USG9999"), ends)));
        confirm(id, "c-9");
        assertThat(decide(id, "{\"decision\": \"ACCEPT\", \"note\": \"The model was renamed\"}"))
                .hasStatusOk();
        assertThat(text(open(link()))).contains("Firewall &lt;A&gt;", "Last answer:", "C-9");

        owes("A", "other-vendor");

        assertThat(text(open(link("other-vendor"))))
                .contains("Firewall &lt;A&gt;")
                .doesNotContain("Last answer:", "C-9");
        assertThat(text(open(link()))).doesNotContain("Firewall &lt;A&gt;");
        assertThat(answer(link("other-vendor"), id, "SEEN")).hasStatusOk();
        assertThat(obligation(id).path("status").asString()).isEqualTo("SATISFIED");
        assertThat(obligation(id).at("/certificate/number").asString()).isEqualTo("C-9");
    }
}
