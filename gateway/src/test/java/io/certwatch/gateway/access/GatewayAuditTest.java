package io.certwatch.gateway.access;

import static io.certwatch.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import io.certwatch.audit.AuditTrail;
import io.certwatch.gateway.GatewayTest;
import io.certwatch.token.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people change at the gateway itself is on record, and only that. */
@TestPropertySource(properties = "certwatch.web.patience=20s")
class GatewayAuditTest extends GatewayTest {

    private static final String AUDIT = "/api/audit/gateway";
    private static final String MEMBER = TestIssuer.shared()
            .token("acme", "member")
            .subject("anna")
            .claim("name", "Anna")
            .bearer();
    private static final String OPERATOR =
            TestIssuer.shared().token().roles("operator").subject("otto").bearer();

    @MockitoSpyBean
    private AuditTrail trail;

    @Autowired
    private MongoDatabase database;

    @BeforeEach
    void deleteAll() {
        for (var collection : List.of("audit", "api-keys", "companies")) {
            database.getCollection(collection).deleteMany(new Document());
        }
    }

    @Test
    void saysWhoMadeAndRevokedAKey() {
        var made = makeKey();
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var key = JsonMapper.shared().readTree(made.body());
        var id = key.path("id").asString();
        send(anonymous("/api/keys/" + id).header("Authorization", MEMBER).DELETE());

        var records = records(MEMBER);
        assertThat(texts(records, "operation")).containsExactly("revokeApiKey", "createApiKey");
        assertThat(texts(records, "outcome")).containsExactly("DONE", "DONE");
        assertThat(texts(records, "company")).containsOnly("acme");
        assertThat(texts(records, "address")).containsOnly("127.0.0.1");
        for (var record : records) {
            assertThat(record.at("/actor/subject").asString()).isEqualTo("anna");
            assertThat(record.at("/actor/name").asString()).isEqualTo("Anna");
            assertThat(record.path("objects").path(0).asString()).isEqualTo(id);
        }
        assertThat(records.toString()).doesNotContain(key.path("key").asString());
    }

    @Test
    void believesNoClientThatSaysWhereItIs() {
        send(anonymous("/api/keys/0123456789abcdef")
                .header("Authorization", MEMBER)
                .header("X-Forwarded-For", "203.0.113.9")
                .DELETE());

        assertThat(texts(records(MEMBER), "address")).containsExactly("127.0.0.1");
        assertThat(texts(records(MEMBER), "outcome")).containsExactly("REJECTED");
    }

    @Test
    void exportsTheRecordsAndRecordsTheExport() {
        makeKey();

        var sheet = send(anonymous(AUDIT + ".csv").header("Authorization", MEMBER));

        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(sheet.body()).contains("createApiKey").doesNotContain("exportGatewayAudit");
        assertThat(texts(records(MEMBER), "operation")).containsExactly("exportGatewayAudit", "createApiKey");
    }

    @Test
    void showsOperatorsWhoAdmittedACompany() {
        send(anonymous("/api/companies/harbor")
                .header("Authorization", OPERATOR)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"name\": \"Harbor\"}")));

        assertThat(texts(records(OPERATOR), "operation")).containsExactly("putCompany");
        assertThat(texts(records(OPERATOR), "objects")).containsExactly("[\"harbor\"]");
        assertThat(records(MEMBER)).isEmpty();
    }

    @Test
    void letsMembersReadTheirOwnCompanyAlone() {
        makeKey();

        assertThat(records(TestIssuer.shared().token("harbor", "member").bearer()))
                .isEmpty();
        assertThat(records(OPERATOR)).isEmpty();
        for (var role : List.of("viewer", "integrator")) {
            var reader = TestIssuer.shared().token("acme", role).bearer();
            assertProblem(send(anonymous(AUDIT).header("Authorization", reader)), 403, "forbidden");
        }
        assertProblem(send(anonymous(AUDIT)), 401, "unauthenticated");
        assertThat(texts(records(MEMBER), "outcome")).containsExactly("REFUSED", "REFUSED", "DONE");
    }

    @Test
    void recordsRefusedCredentialsWithoutThem() {
        var bad = "cwk_0123456789abcdef_" + "0".repeat(72);
        assertProblem(
                send(anonymous("/api/products").header("Authorization", "Bearer " + bad)), 401, "unauthenticated");

        var records = records(OPERATOR);
        assertThat(texts(records, "operation")).containsExactly("GET /api/products");
        assertThat(texts(records, "outcome")).containsExactly("REFUSED");
        assertThat(records.path(0).path("actor").isNull()).isTrue();
        assertThat(records.toString()).doesNotContain(bad);

        send(anonymous("/acknowledge/secret").header("Authorization", "Bearer " + bad));
        assertThat(texts(records(OPERATOR), "operation")).containsExactly("GET /acknowledge/…", "GET /api/products");
    }

    @Test
    void leavesWhatItRelaysToTheServices() {
        send(request("/api/products/X").PUT(BodyPublishers.ofString("{}")));
        PRODUCT.answer(403, "{}");
        send(request("/api/products/X").DELETE());

        assertThat(database.getCollection("audit").countDocuments()).isZero();
    }

    @Test
    void makesNoKeyThatCannotBeRecorded() {
        doThrow(new MongoTimeoutException("away")).when(trail).add(any());

        assertProblem(makeKey(), 503, "audit-unavailable");
        assertThat(database.getCollection("api-keys").countDocuments()).isZero();
    }

    private HttpResponse<String> makeKey() {
        var form = """
            {"name": "ERP", "roles": ["integrator"], "expiresAt": "%s"}\
            """.formatted(Instant.now().plus(Duration.ofDays(1)));
        return send(anonymous("/api/keys")
                .header("Authorization", MEMBER)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(form)));
    }

    private JsonNode records(String reader) {
        var answer = send(anonymous(AUDIT).header("Authorization", reader));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).path("items");
    }

    private static List<String> texts(JsonNode records, String field) {
        return records.valueStream()
                .map(record -> record.path(field))
                .map(value -> value.isString() ? value.asString() : value.toString())
                .toList();
    }
}
