package io.certwatch.product.obligation.answer.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.certificate.Certificate;
import io.certwatch.token.DefaultCallerFilter;
import io.certwatch.token.LinkKeys;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A vendor names a proof, with its days and its scan. */
class AnsweredProofsIT extends AnswerPageStories {

    private static final byte[] SCAN = "%PDF-1.7 a scan".getBytes(StandardCharsets.UTF_8);

    /** As browsers send a form with files. */
    private MvcTestResult upload(String link, byte[] file, String field, String... fields) {
        var body = new ByteArrayOutputStream();
        for (int at = 0; at < fields.length; at += 2) {
            body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"" + fields[at] + "\"\r\n\r\n"
                            + fields[at + 1] + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"" + field
                        + "\"; filename=\"证书.pdf\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return http.post()
                .uri(link)
                .header("Authorization", DefaultCallerFilter.NONE)
                .contentType("multipart/form-data; boundary=x")
                .content(body.toByteArray())
                .exchange();
    }

    private String[] certificate(String id, String number) {
        return new String[] {
            "answer." + id,
            "CERTIFICATE",
            "number." + id,
            number,
            "body." + id,
            "中国网络安全审查认证和市场监管大数据中心",
            "issued." + id,
            "2024-03-01",
            "until." + id,
            "2198-03-01",
            "person",
            "王芳"
        };
    }

    @Test
    void aProofWithItsScanGoesIntoTheVaultOnce() {
        var id = owes("A", VENDOR);

        assertThat(upload(link(), SCAN, "file." + id, certificate(id, "V-1"))).hasStatusOk();
        assertThat(upload(link(), SCAN, "file." + id, certificate(id, " v-1 "))).hasStatusOk();

        var proofs = get("/api/proofs?sku=A").path("items");
        assertThat(proofs).hasSize(1);
        assertThat(proofs.at("/0/source").asString()).isEqualTo("VENDOR");
        assertThat(proofs.at("/0/file/name").asString()).isEqualTo("证书.pdf");
        assertThat(obligation(id).at("/answer/proof/id").asString())
                .isEqualTo(proofs.at("/0/id").asString());
        assertThat(obligation(id).at("/answer/proof/number").asString()).isEqualTo("V-1");
        assertThat(obligation(id).at("/answer/state").asString()).isEqualTo("WAITING");
        assertThat(obligation(id).path("status").asString()).isEqualTo("OPEN");
    }

    @Test
    void aRowOfAListOfEquipmentIsNotTakenForAFirewall() {
        var id = owes("A", VENDOR);
        String[] batch = {"batch", "第17批", "body", "CAICT", "holder", "华为技术有限公司", "model", "FW-1"};
        assertThat(text(answer(link(), id, "TEST_REPORT", batch)))
                .contains("id=\"fault-number-" + id + "\"", "MIIT publishes list network critical equipment only")
                .doesNotContain("name=\"batch.");
        assertThat(text(answer(link(), id, "TEST_REPORT", "number", "T-1", "body", "工业和信息化部")))
                .contains("id=\"fault-body-" + id + "\"", "MIIT publishes list network critical equipment only");

        assertThat(obligation(id).path("answer").isNull()).isTrue();
        assertThat(get("/api/proofs?sku=A").path("items")).isEmpty();
    }

    private static final byte[] OTHER_SCAN = "%PDF-1.7 another scan".getBytes(StandardCharsets.UTF_8);

    /** The certificate with another last day. */
    private String[] corrected(String id, String number) {
        var fields = certificate(id, number);
        fields[9] = "2199-12-31";
        return fields;
    }

    private JsonNode proof() {
        return get("/api/proofs?sku=A").at("/items/0");
    }

    private static JsonNode json(MvcTestResult answer) {
        return JsonMapper.shared().readTree(text(answer));
    }

    private JsonNode decideStatement(String choice) {
        var proof = proof();
        var answer = http.post()
                .uri("/api/proofs/" + proof.path("id").asString() + "/statements/"
                        + proof.at("/statements/0/id").asString() + "/decision")
                .header("If-Match", "\"" + proof.path("revision").asLong() + "\"")
                .contentType("application/json")
                .content("{\"choice\": \"" + choice + "\"}")
                .exchange();
        assertThat(answer).hasStatusOk();
        return json(answer);
    }

    @Test
    void aCorrectedPaperStandsBesideWhatIsStoredUntilAMemberDecides() {
        var id = owes("A", VENDOR);
        upload(link(), SCAN, "file." + id, certificate(id, "V-5"));
        upload(link(), OTHER_SCAN, "file." + id, corrected(id, "v-5"));
        upload(link(), OTHER_SCAN, "file." + id, corrected(id, "v-5"));

        var proof = proof();
        assertThat(proof.path("validUntil").asString()).isEqualTo("2198-03-01");
        assertThat(proof.path("statements")).hasSize(1);
        assertThat(proof.at("/statements/0/differences"))
                .extracting(JsonNode::toString)
                .containsExactly("{\"field\":\"validUntil\",\"stored\":[\"2198-03-01\"],\"stated\":[\"2199-12-31\"]}");
        assertThat(proof.at("/statements/0/by").asString()).contains("王芳");
        assertThat(obligation(id).at("/answer/proof/statement").asString())
                .isEqualTo(proof.at("/statements/0/id").asString());
        var refused = decide(id, "{\"decision\": \"ACCEPT\"}");
        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        assertThat(json(refused).path("refusal").asString()).isEqualTo("STATED_OTHERWISE");

        var taken = decideStatement("STATED");
        assertThat(taken.path("validUntil").asString()).isEqualTo("2199-12-31");
        assertThat(taken.path("statements")).isEmpty();
        assertThat(taken.at("/file/sha256")).isEqualTo(proof.at("/statements/0/file/sha256"));
        assertThat(decide(id, "{\"decision\": \"ACCEPT\"}")).hasStatusOk();
        assertThat(obligation(id).at("/proof/validUntil").asString()).isEqualTo("2199-12-31");
    }

    @Test
    void aCorrectedScanAloneIsANewAnswer() {
        var id = owes("A", VENDOR);
        upload(link(), SCAN, "file." + id, certificate(id, "V-6"));
        var before = obligation(id);

        upload(link(), OTHER_SCAN, "file." + id, certificate(id, "V-6"));

        assertThat(obligation(id).path("revision").asLong())
                .isGreaterThan(before.path("revision").asLong());
        assertThat(proof().at("/statements/0/differences")).isEmpty();
        assertThat(proof().at("/statements/0/file/name").asString()).isEqualTo("证书.pdf");
        var stored = proof().at("/file/sha256").asString();
        assertThat(decideStatement("STORED").at("/file/sha256").asString()).isEqualTo(stored);
        assertThat(proof().path("statements")).isEmpty();
    }

    @Test
    void aPaperThatIsReliedOnStaysAsItIs() {
        var id = owes("A", VENDOR);
        var second = owes("B", VENDOR);
        upload(link(), SCAN, "file." + id, certificate(id, "V-7"));
        assertThat(decide(id, "{\"decision\": \"ACCEPT\"}")).hasStatusOk();

        upload(link(), OTHER_SCAN, "file." + second, corrected(second, "V-7"));

        var proof = proof();
        assertThat(obligation(id).path("status").asString()).isEqualTo("SATISFIED");
        assertThat(proof.path("validUntil").asString()).isEqualTo("2198-03-01");
        var answer = http.post()
                .uri("/api/proofs/" + proof.path("id").asString() + "/statements/"
                        + proof.at("/statements/0/id").asString() + "/decision")
                .header("If-Match", "\"" + proof.path("revision").asLong() + "\"")
                .contentType("application/json")
                .content("{\"choice\": \"STATED\"}")
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        assertThat(json(answer).path("skus")).extracting(JsonNode::asString).containsExactly("A");
        assertThat(proof().path("statements")).hasSize(1);
    }

    @Test
    void aFileThatIsNoScanIsToldBesideItsRowAndNothingTypedIsLost() {
        var id = owes("A", VENDOR);

        var page = upload(link(), "<html>".getBytes(StandardCharsets.UTF_8), "file." + id, certificate(id, "V-2"));

        assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(page))
                .contains("id=\"fault-file-" + id + "\"", "this file is no PDF, PNG or JPEG")
                .contains("value=\"V-2\"", "value=\"2198-03-01\"", "value=\"王芳\"");
        var large = Arrays.copyOf(SCAN, 10 * 1024 * 1024 + 1);
        assertThat(text(upload(link(), large, "file." + id, certificate(id, "V-2"))))
                .contains("this file is larger than 10 MB");
        assertThat(get("/api/proofs?sku=A").path("items")).isEmpty();
        assertThat(obligation(id).path("answer").isNull()).isTrue();
    }

    /** A line of the register for another holder and model than the product's. */
    private void othersAreListed(String number) {
        certificates.store(List.of(new Certificate(
                number,
                3,
                "北京天融信网络安全技术有限公司",
                "天融信防火墙系统",
                List.of("NGFW4000"),
                "SCP-02",
                LocalDate.parse("2024-03-18"),
                LocalDate.parse("2199-03-17"),
                Certificate.Status.VALID,
                false,
                null,
                "CCRC",
                Certificate.Kind.CERTIFICATION,
                Instant.parse("2026-11-20T18:00:00Z"),
                false)));
    }

    @Test
    void asksAboutANumberThatTheRegisterListsForAnother() {
        var id = owes("A", VENDOR);
        var second = owes("B", VENDOR);
        othersAreListed("C-9");
        var typed = Stream.concat(
                        Arrays.stream(certificate(id, "c-9")),
                        Stream.of("answer." + second, "NOT_OURS", "reason." + second, "sold by others"))
                .toArray(String[]::new);

        var page = upload(link(), SCAN, "file." + id, typed);

        assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(page))
                .contains("lists number C-9 as follows", "北京天融信网络安全技术有限公司", "天融信防火墙系统", "NGFW4000", "21 November 2026")
                .contains("id=\"fault-listed-" + id + "\"", "name=\"confirmed." + id + "\"")
                .contains("value=\"c-9\"", "sold by others", "value=\"王芳\"", "证书.pdf is kept for one day")
                .doesNotContain("wrong", "confirmed." + second);
        assertThat(obligation(id).path("answer").isNull()).isTrue();
        assertThat(obligation(second).path("answer").isNull()).isTrue();
        assertThat(get("/api/proofs?sku=A").path("items")).isEmpty();
    }

    @Test
    void asksJustTheSameIfTheProductHasNoMakerAndNoModel() {
        assertThat(http.post()
                        .uri("/api/products")
                        .contentType("application/json")
                        .content("""
                            {"sku": "A", "name": {"zh": "防火墙", "en": "Firewall"}, "vendor": "%s",
                             "market": {"status": "ON_MARKET"}, "usedInCii": false}\
                            """.formatted(VENDOR)))
                .hasStatusOk();
        var id = get("/api/obligations?sku=A").at("/items/0/id").asString();
        othersAreListed("C-9");

        var page = upload(link(), SCAN, "file." + id, certificate(id, "c-9"));

        assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(page)).contains("lists number C-9 as follows", "北京天融信网络安全技术有限公司");
        assertThat(obligation(id).path("answer").isNull()).isTrue();
    }

    @Test
    void takesAConfirmedNumberWithItsReasonAndTheFileThatWasHeld() {
        var id = owes("A", VENDOR);
        othersAreListed("C-9");
        var asked = text(upload(link(), SCAN, "file." + id, certificate(id, "c-9")));
        var held =
                Pattern.compile("name=\"held\\." + id + "\" value=\"([^\"]+)\"").matcher(asked);
        assertThat(held.find()).isTrue();
        var form = form(certificate(id, "c-9"));
        form.add("held." + id, held.group(1));

        form.add("confirmed." + id, "C-9/3");
        var unsaid = send(link(), form);
        assertThat(unsaid).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(unsaid)).contains("id=\"fault-because-" + id + "\"", " checked");
        held = Pattern.compile("name=\"held\\." + id + "\" value=\"([^\"]+)\"").matcher(text(unsaid));
        assertThat(held.find()).isTrue();
        form.set("held." + id, held.group(1));
        form.add("because." + id, "We make it for Topsec");
        assertThat(send(link(), form)).hasStatusOk();

        var answer = obligation(id).path("answer");
        assertThat(answer.path("check").asString()).isEqualTo("OTHER");
        assertThat(answer.path("reason").asString()).isEqualTo("We make it for Topsec");
        assertThat(answer.at("/listing/holder").asString()).isEqualTo("北京天融信网络安全技术有限公司");
        assertThat(answer.at("/listing/copied").asString()).isEqualTo("2026-11-20T18:00:00Z");
        assertThat(get("/api/proofs?sku=A").at("/items/0/file/name").asString()).isEqualTo("证书.pdf");
    }

    @Test
    void asksAgainIfTheNumberWasChangedToOneOfAnother() {
        var id = owes("A", VENDOR);
        othersAreListed("C-9");
        othersAreListed("C-8");
        var form = form(certificate(id, "C-8"));
        form.add("confirmed." + id, "C-9/3");
        form.add("because." + id, "We make it for Topsec");

        var page = send(link(), form);

        assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(page)).contains("lists number C-8 as follows").doesNotContain(" checked");
    }

    @Test
    void nobodyGetsTheFilesOfAnotherContact() {
        var id = owes("A", VENDOR);
        var asked = text(upload(link(), SCAN, "file." + id, "answer." + id, "CERTIFICATE"));
        var held =
                Pattern.compile("name=\"held\\." + id + "\" value=\"([^\"]+)\"").matcher(asked);
        assertThat(held.find()).isTrue();
        var colleague =
                "/acknowledge/" + LinkKeys.sign(claims(VENDOR).subject("c-2").build());
        var form = form(certificate(id, "V-3"));
        form.add("held." + id, held.group(1));

        var page = send(colleague, form);

        assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(page)).contains("the file is not kept any longer; please choose it again");
        form.remove("held." + id);
        assertThat(send(colleague, form)).hasStatusOk();
        assertThat(get("/api/proofs?sku=A").at("/items/0/file").isNull()).isTrue();
    }

    @Test
    void saysWhichDaysOfAProofCannotBe() {
        var id = owes("A", VENDOR);

        assertThat(text(answer(link(), id, "SALES_LICENCE", "number", "XKC1", "body", "公安部", "until", "2020-01-01")))
                .contains("please fill this in", "id=\"fault-issued-" + id + "\"");
        assertThat(text(answer(
                        link(),
                        id,
                        "TEST_REPORT",
                        "number",
                        "T1",
                        "body",
                        "CAICT",
                        "issued",
                        "2024-02-01",
                        "until",
                        "2024-01-01")))
                .contains("this is before the day of issue");
        assertThat(text(answer(link(), id, "CERTIFICATE", "number", "C1", "body", "CCRC", "until", "2020-01-01")))
                .contains("this day is in the past");
        assertThat(obligation(id).path("answer").isNull()).isTrue();

        assertThat(answer(
                        link(),
                        id,
                        "SALES_LICENCE",
                        "number",
                        "XKC1",
                        "body",
                        "公安部",
                        "issued",
                        "2023-01-01",
                        "until",
                        "2025-01-01"))
                .hasStatusOk();
        assertThat(obligation(id).at("/answer/kind").asString()).isEqualTo("EARLIER_PROOF");
    }
}
