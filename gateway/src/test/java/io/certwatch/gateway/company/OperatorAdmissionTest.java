package io.certwatch.gateway.company;

import static io.certwatch.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.certwatch.gateway.GatewayTest;
import io.certwatch.token.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

@TestPropertySource(properties = {"certwatch.companies.admission=operator", "certwatch.web.patience=20s"})
class OperatorAdmissionTest extends GatewayTest {

    private static final String OPERATOR =
            TestIssuer.shared().token().roles("operator").bearer();

    @Autowired
    private MongoDatabase database;

    @Autowired
    private AdmissionFilter admission;

    @BeforeEach
    void deleteAll() {
        database.getCollection("companies").deleteMany(new Document());
    }

    @Test
    void refusesACompanyUntilAnOperatorAdmitsIt() {
        assertProblem(get("/api/products", member("acme-1")), 403, "unknown-company");

        var admitted = put("acme-1", "{\"name\": \"Acme\"}");
        assertThat(admitted.statusCode()).isEqualTo(201);
        assertThat(admitted.headers().firstValue("Location")).hasValue("/api/companies/acme-1");
        assertThat(get("/api/products", member("acme-1")).statusCode()).isEqualTo(200);
        assertProblem(get("/api/products", member("harbor-1")), 403, "unknown-company");
    }

    @Test
    void renamesACompany() {
        put("acme-2", "{\"name\": \"Acme\"}");

        var renamed = put("acme-2", "{\"name\": \"Acme Ltd\"}");

        assertThat(renamed.statusCode()).isEqualTo(200);
        assertThat(renamed.body()).contains("Acme Ltd");
    }

    @Test
    void renamesTheRevisionThatTheOperatorRead() {
        var first = put("acme-3", "{\"name\": \"Acme\"}")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        var second = put("acme-3", "{\"name\": \"Acme Ltd\"}", first);

        assertThat(second.statusCode()).isEqualTo(200);
        assertProblem(put("acme-3", "{\"name\": \"Acme Inc\"}", first), 412, "stale");
        assertProblem(put("acme-4", "{\"name\": \"Acme\"}", first), 412, "stale");
        var stored = get("/api/companies/acme-3", OPERATOR);
        assertThat(stored.body()).contains("Acme Ltd").doesNotContain("revision");
        assertThat(stored.headers().firstValue("ETag"))
                .isEqualTo(second.headers().firstValue("ETag"))
                .isNotEqualTo(Optional.of(first));
        assertProblem(get("/api/companies/acme-4", OPERATOR), 404, "unknown-company");
    }

    @Test
    void namesTheIssuerOfACompany() {
        var issuer = TestIssuer.shared().uri();

        assertThat(put("acme-5", "{\"name\": \"Acme\", \"issuer\": \"" + issuer + "\"}")
                        .body())
                .contains(issuer);
        assertThat(put("acme-5", "{\"name\": \"Acme Ltd\"}").body()).contains(issuer);
        assertThat(get("/api/products", member("acme-5")).statusCode()).isEqualTo(200);
        assertProblem(
                put("acme-5", "{\"name\": \"Acme\", \"issuer\": \"http://unknown.example\"}"), 400, "invalid-request");
    }

    @Test
    void listsCompaniesInPages() {
        for (var id : new String[] {"c", "a", "b"}) put(id, "{\"name\": \"" + id + "\"}");

        var first = JsonMapper.shared()
                .readTree(get("/api/companies?limit=2", OPERATOR).body());
        var second = JsonMapper.shared()
                .readTree(
                        get("/api/companies?limit=2&after=" + first.path("next").asString(), OPERATOR)
                                .body());
        assertThat(first.path("items").path(0).path("id").asString()).isEqualTo("a");
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void refusesBadFormsAndOtherRoles() {
        assertProblem(put("Acme", "{\"name\": \"Acme\"}"), 400, "invalid-request");
        assertProblem(put("acme", "{}"), 400, "invalid-request");
        put("acme", "{\"name\": \"Acme\"}");
        assertProblem(get("/api/companies", member("acme")), 403, "forbidden");
    }

    /** Spring Security lets no such request through; the admission does not rely on it. */
    @Test
    void refusesARequestWithoutACallerExceptForWhatIsOpen() throws Exception {
        var refused = new MockHttpServletResponse();
        admission.doFilter(new MockHttpServletRequest("GET", "/api/products"), refused, new MockFilterChain());
        assertThat(refused.getStatus()).isEqualTo(401);

        var open = new MockFilterChain();
        admission.doFilter(new MockHttpServletRequest("GET", "/api/docs"), new MockHttpServletResponse(), open);
        assertThat(open.getRequest()).isNotNull();
    }

    private HttpResponse<String> put(String id, String form) {
        return send(anonymous("/api/companies/" + id)
                .header("Authorization", OPERATOR)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> put(String id, String form, String ifMatch) {
        return send(anonymous("/api/companies/" + id)
                .header("Authorization", OPERATOR)
                .header("Content-Type", "application/json")
                .header("If-Match", ifMatch)
                .PUT(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> get(String path, String credentials) {
        return send(anonymous(path).header("Authorization", credentials));
    }

    private static String member(String company) {
        return TestIssuer.shared().token(company, "member").bearer();
    }
}
