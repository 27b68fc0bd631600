package io.certwatch.product.obligation.answer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import io.certwatch.token.LinkKeys;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;

/** Who reads the page, what it shows, and which forms record answers. */
class AnswerPageIT extends AnswerPageStories {

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
                .contains("no proof on record")
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
                    .doesNotContainPattern("优先|(?i:priority)")
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
        assertThat(text(page)).contains("3 answers were recorded", "applied for at CAICT, no number yet");
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

    @Test
    void passesOnToAColleagueByAddress() {
        var id = owes("A", VENDOR);

        for (var none : List.of("li.na", "a@b.invalid", "李娜@acme.example", "li@-acme-.example", "li@acme.local")) {
            assertThat(text(answer(link(), id, "PASSED_ON", "email", none)))
                    .as(none)
                    .contains("please write one e-mail address");
        }
        assertThat(answer(link(), id, "PASSED_ON", "email", "li.na@acme.example", "colleague", "Li Na"))
                .hasStatusOk();

        assertThat(obligation(id).at("/answer/colleague/email").asString()).isEqualTo("li.na@acme.example");
        assertThat(obligation(id).at("/answer/colleague/language").asString()).isEqualTo("en");
        assertThat(obligation(id).at("/answer/state").asString()).isEqualTo("RECORDED");
    }

    @Test
    void recordsSeenOnceHoweverOftenItIsSent() {
        var id = owes("A", VENDOR);

        var first = answer(link(), id, "SEEN", "person", "Wang Fang");
        assertThat(first).hasStatusOk();
        assertThat(text(first)).contains("One answer was recorded", "Last answer:", "seen.");
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
}
