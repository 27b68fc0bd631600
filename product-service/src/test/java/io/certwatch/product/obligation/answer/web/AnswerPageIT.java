package io.certwatch.product.obligation.answer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.CertificateFixture;
import io.certwatch.product.certificate.CertificateReadModel;
import io.certwatch.product.certificate.Certificates;
import io.certwatch.token.DefaultCallerFilter;
import io.certwatch.token.LinkKeys;
import io.certwatch.token.TestIssuer;
import java.io.ByteArrayOutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnswerPageIT extends ServiceIT {

    private static final String VENDOR = "acme";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    @Autowired
    private CertificateReadModel certificates;

    @Autowired
    private Certificates lines;

    @BeforeEach
    void under2023() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        current.refresh();
    }

    private static JWTClaimsSet.Builder claims(String vendor) {
        return new JWTClaimsSet.Builder()
                .issuer("certwatch-notification")
                .audience("acknowledge")
                .subject("c-1")
                .claim("company", "demo")
                .claim("vendor", vendor)
                .claim("alert", "a-1")
                .claim("lang", "en")
                .expirationTime(Date.from(Instant.now().plusSeconds(3_600)));
    }

    private static String link() {
        return link(VENDOR);
    }

    private static String link(String vendor) {
        return "/acknowledge/" + LinkKeys.sign(claims(vendor).build());
    }

    /** Registers a firewall and returns the id of its obligation. */
    private String owes(String sku, String vendor) {
        assertThat(http.post()
                        .uri("/api/products")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                            {"sku": "%s", "name": {"zh": "防火墙", "en": "Firewall <%s>"}, "model": "FW-1", "manufacturer": "Huawei",
                             "vendor": "%s", "market": {"status": "ON_MARKET"}, "usedInCii": true}\
                            """.formatted(sku, sku, vendor)))
                .hasStatusOk();
        return get("/api/obligations?sku=" + sku).at("/items/0/id").asString();
    }

    private JsonNode get(String uri) {
        return JsonMapper.shared().readTree(text(http.get().uri(uri).exchange()));
    }

    private JsonNode obligation(String id) {
        return get("/api/obligations/" + id);
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult open(String link) {
        return http.get()
                .uri(link)
                .header("Authorization", DefaultCallerFilter.NONE)
                .exchange();
    }

    private MvcTestResult send(String link, String... fields) {
        return send(link, form(fields));
    }

    private MvcTestResult send(String link, MultiValueMap<String, String> form) {
        return http.post()
                .uri(link)
                .header("Authorization", DefaultCallerFilter.NONE)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .formFields(form)
                .exchange();
    }

    /** Answers for one product, and leaves the others untouched. */
    private MvcTestResult answer(String link, String id, String kind, String... fields) {
        var form = new String[fields.length + 2];
        form[0] = "answer." + id;
        form[1] = kind;
        for (int at = 0; at < fields.length; at += 2) {
            form[at + 2] = fields[at].equals("person") ? "person" : fields[at] + "." + id;
            form[at + 3] = fields[at + 1];
        }
        return send(link, form);
    }

    private static MultiValueMap<String, String> form(String... fields) {
        var form = new LinkedMultiValueMap<String, String>();
        for (int at = 0; at < fields.length; at += 2) form.add(fields[at], fields[at + 1]);
        return form;
    }

    @Test
    void showsTheVendorItsObligationsAndChangesNothing() {
        var id = owes("A", VENDOR);
        owes("B", "other-vendor");

        var page = open(link());

        assertThat(page).hasStatusOk().hasContentType("text/html;charset=UTF-8");
        assertThat(page.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(text(page))
                .contains("<html lang=\"en\"", "Firewall &lt;A&gt;", "FW-1", id)
                .contains("<b>“Firewall” (part 2, item 2)</b> <small class=\"muted\">SCP-02</small>")
                .contains("please give priority", "no proof on record")
                .doesNotContain("overdue", "2023-07-03")
                .doesNotContain(" checked", " selected", "Firewall &lt;B&gt;")
                .doesNotContain("<script", "style=");
        assertThat(obligation(id).path("answer").isNull()).isTrue();
        assertThat(obligation(id).path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void speaksTheLanguageOfTheLinkOrTheOneThatIsChosen() {
        owes("A", VENDOR);

        assertThat(text(open(link() + "?lang=zh"))).contains("<html lang=\"zh\"", "需要安全认证或者安全检测的产品", "?lang=en");
        assertThat(text(open("/acknowledge/"
                        + LinkKeys.sign(claims(VENDOR).claim("lang", "zh").build()))))
                .contains("<html lang=\"zh\"");
    }

    @Test
    void neverTellsAVendorOfCriticalInfrastructureOrCustomers() {
        var id = owes("A", VENDOR);
        var profile = http.get().uri("/api/company/profile").exchange();
        assertThat(http.put()
                        .uri("/api/company/profile")
                        .header("If-Match", String.valueOf(profile.getResponse().getHeader("ETag")))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                            {"sectors": [], "cii": {"standing": "OPERATOR", "reasons": "We run City Metro."},
                             "operators": [{"name": "City Metro", "reasons": "关键信息基础设施", "products": ["A"]}]}\
                            """))
                .hasStatusOk();
        assertThat(obligation(id).at("/cii/because")).hasSize(3);

        for (var language : List.of("?lang=zh", "?lang=en")) {
            assertThat(text(open(link() + language)))
                    .contains(language.endsWith("zh") ? "请优先办理" : "please give priority")
                    .doesNotContainPattern("\\bCII\\b|关键信息基础设施|关基|(?i:critical (information )?infrastructure)"
                            + "|运营者|(?i:\\boperator)|City Metro");
        }
    }

    @Test
    void anUntouchedFormRecordsNothingAndSaysSo() {
        var id = owes("A", VENDOR);
        owes("C", VENDOR);
        var sent = new LinkedMultiValueMap<String, String>();
        for (var key : List.of(id, "common")) {
            for (var field :
                    List.of("answer", "body", "application", "expected", "number", "issued", "until", "reason")) {
                sent.add(field + "." + key, "");
            }
        }

        var page = send(link(), sent);

        assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(page))
                .contains("No answer was chosen, so nothing has been recorded.")
                .doesNotContain("role=\"alert\"");
        assertThat(obligation(id).path("answer").isNull()).isTrue();
        assertThat(obligation(id).path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void eachProductHasItsOwnAnswerAndTheCommonOneHoldsWhereItIsTicked() {
        var first = owes("A", VENDOR);
        var second = owes("C", VENDOR);
        var third = owes("D", VENDOR);
        var untouched = owes("E", VENDOR);

        var page = send(
                link(),
                "answer.common",
                "APPLIED",
                "body.common",
                "CAICT",
                "same." + first,
                "yes",
                "same." + second,
                "yes",
                "answer." + third,
                "DISCONTINUED",
                "reason." + third,
                "since May");

        assertThat(page).hasStatusOk();
        assertThat(text(page)).contains("Recorded for 3 products", "applied for at CAICT, no number yet");
        assertThat(obligation(first).at("/answer/applied/body").asString()).isEqualTo("CAICT");
        assertThat(obligation(second).at("/answer/kind").asString()).isEqualTo("APPLIED");
        assertThat(obligation(third).at("/answer/state").asString()).isEqualTo("WAITING");
        assertThat(obligation(untouched).path("answer").isNull()).isTrue();
    }

    @Test
    void aCommonAnswerThatIsAmbiguousOrUnusedIsNotRecorded() {
        var id = owes("A", VENDOR);
        owes("C", VENDOR);

        assertThat(text(send(link(), "same." + id, "yes", "answer." + id, "SEEN", "answer.common", "SEEN")))
                .contains("please keep one of them");
        assertThat(text(send(link(), "answer.common", "SEEN"))).contains("no product uses this common answer");
        assertThat(text(send(link(), "same." + id, "yes"))).contains("please choose one");
        assertThat(text(send(link(), "reason." + id, "typed, and nothing chosen")))
                .contains("please choose one", "typed, and nothing chosen");
        assertThat(obligation(id).path("answer").isNull()).isTrue();
    }

    @Test
    void callsCompanyVendorAndContactByTheNamesOfTheLink() {
        var id = owes("A", VENDOR);
        var named = "/acknowledge/"
                + LinkKeys.sign(claims(VENDOR)
                        .claim("lang", "zh")
                        .claim("companyName", "海港网络")
                        .claim("vendorName", "深信服")
                        .claim("name", "王芳")
                        .build());

        assertThat(text(open(named))).contains("海港网络：请贵司（深信服）在下列产品销售或者提供前完成安全认证或者安全检测，并在此答复");
        answer(named, id, "SEEN");

        assertThat(get("/api/products/A/history").toString()).contains("\"by\":\"王芳\"");
    }

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

    /** Names a number that the register lists for another holder or product, and says that it is right. */
    private void confirm(String id, String number) {
        assertThat(answer(
                        link(),
                        id,
                        "CERTIFICATE",
                        "number",
                        number,
                        "body",
                        "CCRC",
                        "until",
                        "2198-03-01",
                        "confirmed",
                        lines.findByNumber(List.of(number.toUpperCase(Locale.ROOT)))
                                .values()
                                .iterator()
                                .next()
                                .change(),
                        "because",
                        "FW-1 is sold as USG9999"))
                .hasStatusOk();
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
                Instant.parse("2026-11-20T18:00:00Z"))));
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
                .contains("lists the number C-9 as follows", "北京天融信网络安全技术有限公司", "天融信防火墙系统", "NGFW4000", "2026-11-21")
                .contains("id=\"fault-listed-" + id + "\"", "name=\"confirmed." + id + "\"")
                .contains("value=\"c-9\"", "sold by others", "value=\"王芳\"", "证书.pdf is kept for one day")
                .doesNotContain("wrong", "confirmed." + second);
        assertThat(obligation(id).path("answer").isNull()).isTrue();
        assertThat(obligation(second).path("answer").isNull()).isTrue();
        assertThat(get("/api/proofs?sku=A").path("items")).isEmpty();
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
        assertThat(text(page)).contains("lists the number C-8 as follows").doesNotContain(" checked");
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
    void passesOnToAColleagueByAddress() {
        var id = owes("A", VENDOR);

        assertThat(text(answer(link(), id, "PASSED_ON", "email", "li.na"))).contains("please write one e-mail address");
        assertThat(answer(link(), id, "PASSED_ON", "email", "li.na@acme.example", "colleague", "Li Na"))
                .hasStatusOk();

        assertThat(obligation(id).at("/answer/colleague/email").asString()).isEqualTo("li.na@acme.example");
        assertThat(obligation(id).at("/answer/colleague/language").asString()).isEqualTo("en");
        assertThat(obligation(id).at("/answer/state").asString()).isEqualTo("RECORDED");
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
    void recordsSeenOnceHoweverOftenItIsSent() {
        var id = owes("A", VENDOR);

        var first = answer(link(), id, "SEEN", "person", "Wang Fang");
        assertThat(first).hasStatusOk();
        assertThat(text(first)).contains("Recorded for one product", "Last answer:", "seen.");
        var recorded = obligation(id);
        assertThat(recorded.at("/answer/kind").asString()).isEqualTo("SEEN");
        assertThat(recorded.at("/answer/state").asString()).isEqualTo("RECORDED");
        assertThat(recorded.at("/answer/person").asString()).isEqualTo("Wang Fang");

        assertThat(answer(link(), id, "SEEN", "person", "Wang Fang")).hasStatusOk();
        assertThat(obligation(id)).isEqualTo(recorded);
        assertThat(text(open(link()))).contains("Last answer:", "seen.");
    }

    @Test
    void recordsThatCertificationIsUnderWay() {
        var id = owes("A", VENDOR);

        answer(link(), id, "UNDER_WAY", "body", "CCRC", "application", "CCRC-2027-1", "expected", "2198-02-01");

        assertThat(obligation(id).path("status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(obligation(id).at("/progress/application").asString()).isEqualTo("CCRC-2027-1");
        assertThat(obligation(id).at("/progress/by").asString()).isEqualTo(VENDOR);
        assertThat(text(open(link()))).contains("application CCRC-2027-1");
    }

    @Test
    void saysWhatIsMissingBesideTheFieldAndKeepsWhatWasTyped() {
        var id = owes("A", VENDOR);

        var page = answer(link(), id, "UNDER_WAY", "body", "C\"C<RC", "expected", "2001-01-01", "person", "Wang");

        assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(page))
                .contains("please fill this in", "this day is in the past", "id=\"fault-application-" + id + "\"")
                .contains("value=\"C&quot;C&lt;RC\"", "value=\"2001-01-01\"", "value=\"Wang\"");
        assertThat(obligation(id).path("answer").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_OURS, reason, '', please fill this in",
        "CERTIFICATE, number, 'a\u202eb', this contains characters that cannot be shown",
        "NONSENSE, reason, x, please choose one"
    })
    void refusesAnIncompleteAnswer(String kind, String field, String value, String fault) {
        var id = owes("A", VENDOR);
        var page = answer(link(), id, kind, field, value);
        assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(page)).contains(fault);
        assertThat(text(answer(link(), id, "NOT_OURS", "reason", "x".repeat(2_001))))
                .contains("this is too long");
        assertThat(obligation(id).path("answer").isNull()).isTrue();
    }

    @Test
    void nobodyAnswersForAnotherVendorOrCompany() {
        var theirs = owes("B", "other-vendor");
        var ours = owes("A", VENDOR);
        var ofHarbor = "/acknowledge/"
                + LinkKeys.sign(claims(VENDOR).claim("company", "harbor").build());

        assertThat(answer(link(), theirs, "SEEN")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answer(ofHarbor, ours, "SEEN")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(open(ofHarbor))).doesNotContain("Firewall &lt;A&gt;");
        assertThat(send(link(), "answer." + theirs, "SEEN", "answer." + ours, "SEEN"))
                .hasStatusOk();

        assertThat(obligation(theirs).path("answer").isNull()).isTrue();
        assertThat(obligation(ours).at("/answer/kind").asString()).isEqualTo("SEEN");
    }

    @Test
    void explainsAnExpiredLinkInBothLanguages() {
        var expired = "/acknowledge/"
                + LinkKeys.sign(claims(VENDOR)
                        .expirationTime(Date.from(Instant.now().minusSeconds(1)))
                        .build());
        var id = owes("A", VENDOR);

        assertThat(open(expired)).hasStatus(HttpStatus.GONE);
        assertThat(text(open(expired))).contains("链接已过期", "This link has expired");
        assertThat(answer(expired, id, "SEEN")).hasStatus(HttpStatus.GONE);
        assertThat(obligation(id).path("answer").isNull()).isTrue();
    }

    @Test
    void acceptsNoLinkThatWasNotMadeForThis() throws Exception {
        var strange = new ECKeyGenerator(Curve.P_256).keyID("test-links").generate();
        var forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("test-links").build(),
                claims(VENDOR).build());
        forged.sign(new ECDSASigner(strange));
        var genuine = LinkKeys.sign(claims(VENDOR).build());
        for (var token : List.of(
                forged.serialize(),
                genuine.substring(0, genuine.length() - 6),
                LinkKeys.sign(claims(VENDOR).audience("unsubscribe").build()),
                LinkKeys.sign(claims(VENDOR).issuer("somebody").build()),
                LinkKeys.sign(claims(VENDOR).claim("vendor", null).build()),
                "eyJhbGciOiJub25lIn0." + genuine.split("\\.")[1] + ".",
                "nonsense")) {
            var page = open("/acknowledge/" + token);
            assertThat(page).as(token).hasStatus(HttpStatus.NOT_FOUND).hasContentType("text/html;charset=UTF-8");
            assertThat(text(page)).contains("链接无效", "This link does not work");
        }
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
        assertThat(text(open(link()))).contains("Nothing is open at the moment");
    }

    @Test
    void aProofThatTheRegisterHasNotIsAcceptedOnTheWordOfAMember() {
        var id = owes("A", VENDOR);
        answer(link(), id, "CERTIFICATE", "number", " c-8 ", "body", "CCRC", "until", "2198-03-01");
        assertThat(obligation(id).at("/answer/check").asString()).isEqualTo("UNKNOWN");

        assertThat(decide(id, "{\"decision\": \"ACCEPT\"}")).hasStatusOk();

        assertThat(obligation(id).path("status").asString()).isEqualTo("SATISFIED");
        assertThat(obligation(id).at("/answer/state").asString()).isEqualTo("ACCEPTED");
        assertThat(obligation(id).at("/certificate/number").asString("")).isEmpty();
    }

    @Test
    void aCertificateThatTheRegisterHasIsAcceptedAsThat() {
        var id = owes("A", VENDOR);
        certificates.store(List.of(CertificateFixture.certificate("C-9", "华为技术有限公司", "USG9999")));
        confirm(id, "c-9");
        assertThat(obligation(id).at("/answer/check").asString()).isEqualTo("OTHER");
        var unsaid = decide(id, "{\"decision\": \"ACCEPT\"}");
        assertThat(unsaid).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(unsaid).bodyText().contains("\"field\":\"note\"", "the register lists C-9 for another holder");
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

    @Test
    void theAuditNamesTheContactAndNotTheToken() {
        var id = owes("A", VENDOR);
        var link = link();
        answer(link, id, "SEEN");

        var records = get("/api/audit/product?operation=answerObligations");
        assertThat(records.at("/items/0/actor/name").asString()).isEqualTo(VENDOR);
        assertThat(records.at("/items/0/outcome").asString()).isEqualTo("DONE");
        assertThat(records.at("/items/0/objects").toString()).contains(id);
        assertThat(records.toString()).doesNotContain(link.substring(13));
    }

    private MvcTestResult decide(String id, String body) {
        var seen = http.get()
                .uri("/api/obligations/" + id)
                .exchange()
                .getResponse()
                .getHeader("ETag");
        return http.post()
                .uri("/api/obligations/" + id + "/answer/decision")
                .header("If-Match", String.valueOf(seen))
                .header(
                        "Authorization",
                        TestIssuer.shared().token("demo", "member").bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
