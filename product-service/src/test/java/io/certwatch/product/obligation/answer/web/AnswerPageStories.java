package io.certwatch.product.obligation.answer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.certificate.CertificateReadModel;
import io.certwatch.product.certificate.Certificates;
import io.certwatch.token.DefaultCallerFilter;
import io.certwatch.token.LinkKeys;
import io.certwatch.token.TestIssuer;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of a vendor, as a browser without scripts opens it and sends its form. */
abstract class AnswerPageStories extends ServiceIT {

    static final String VENDOR = "acme";

    @Autowired
    MockMvcTester http;

    @Autowired
    CatalogueReadModel readModel;

    @Autowired
    CurrentCatalogue current;

    @Autowired
    CertificateReadModel certificates;

    @Autowired
    Certificates lines;

    @BeforeEach
    void under2023() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        current.refresh();
    }

    static JWTClaimsSet.Builder claims(String vendor) {
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

    static String link() {
        return link(VENDOR);
    }

    static String link(String vendor) {
        return "/acknowledge/" + LinkKeys.sign(claims(vendor).build());
    }

    /** Registers a firewall and returns the id of its obligation. */
    String owes(String sku, String vendor) {
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

    JsonNode get(String uri) {
        return JsonMapper.shared().readTree(text(http.get().uri(uri).exchange()));
    }

    JsonNode obligation(String id) {
        return get("/api/obligations/" + id);
    }

    static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    MvcTestResult open(String link) {
        return http.get()
                .uri(link)
                .header("Authorization", DefaultCallerFilter.NONE)
                .exchange();
    }

    MvcTestResult send(String link, String... fields) {
        return send(link, form(fields));
    }

    MvcTestResult send(String link, MultiValueMap<String, String> form) {
        return http.post()
                .uri(link)
                .header("Authorization", DefaultCallerFilter.NONE)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .formFields(form)
                .exchange();
    }

    /** Answers for one product, and leaves the others untouched. */
    MvcTestResult answer(String link, String id, String kind, String... fields) {
        var form = new String[fields.length + 2];
        form[0] = "answer." + id;
        form[1] = kind;
        for (int at = 0; at < fields.length; at += 2) {
            form[at + 2] = fields[at].equals("person") ? "person" : fields[at] + "." + id;
            form[at + 3] = fields[at + 1];
        }
        return send(link, form);
    }

    MvcTestResult decide(String id, String body) {
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

    static MultiValueMap<String, String> form(String... fields) {
        var form = new LinkedMultiValueMap<String, String>();
        for (int at = 0; at < fields.length; at += 2) form.add(fields[at], fields[at + 1]);
        return form;
    }

    /** Names a number that the register lists for another holder or product, and says that it is right. */
    void confirm(String id, String number) {
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
}
