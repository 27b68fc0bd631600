package io.certwatch.product;

import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.token.TestIssuer;
import io.certwatch.token.TestToken;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people of a company did with its inventory is on record, for that company alone. */
class AuditIT extends ServiceIT {

    private static final String AUDIT = "/api/audit/product";
    private static final String ROUTER = "{\"name\": {\"en\": \"Router\"}}";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    private final String company = "company-" + UUID.randomUUID();
    private final TestToken li = member(company).subject("li").claim("name", "Li Lei");

    @BeforeEach
    void under2023() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        current.refresh();
    }

    @Test
    void recordsWhatWasDoneAndWhatWasRejected() {
        assertThat(json(HttpMethod.PUT, "/api/products/A", ROUTER, li)).hasStatus(HttpStatus.CREATED);
        assertThat(json(HttpMethod.PUT, "/api/products/A", "{\"name\": 7}", li)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(exchange(HttpMethod.PUT, "/api/products/A", MediaType.APPLICATION_JSON, ROUTER, li, "\"77\""))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(json(HttpMethod.DELETE, "/api/products/B", "", li)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(json(HttpMethod.DELETE, "/api/products/A", "", li)).hasStatus(HttpStatus.NO_CONTENT);

        var records = records("");
        assertThat(each(records, "/operation"))
                .containsExactly("removeProduct", "removeProduct", "putProduct", "putProduct", "putProduct");
        assertThat(each(records, "/objects/0")).containsExactly("A", "B", "A", "A", "A");
        assertThat(each(records, "/outcome")).containsExactly("DONE", "REJECTED", "REJECTED", "REJECTED", "DONE");
        assertThat(each(records, "/status")).containsExactly("204", "404", "412", "400", "201");
        assertThat(each(records, "/actor/name")).containsOnly("Li Lei");
        assertThat(each(records("?object=B&person=li"), "/problem")).containsExactly("urn:problem:unknown-product");
        assertThat(records("?person=han")).isEmpty();
    }

    @Test
    void recordsABatchOnceWithItsCounts() {
        json(HttpMethod.POST, "/api/products", """
            [{"sku": "A", "name": {"en": "Router"}}, {"sku": "B", "name": {"en": "Switch"}}, {"sku": "C"}]\
            """, li);

        var record = records("").getFirst();
        assertThat(record.path("operation").asString()).isEqualTo("registerProducts");
        assertThat(record.path("objects").toString()).isEqualTo("[\"A\",\"B\"]");
        assertThat(record.path("counts").path("stored").asInt()).isEqualTo(2);
        assertThat(record.path("counts").path("rejected").asInt()).isEqualTo(1);
    }

    @Test
    void recordsAnImportByTheIdItGot() {
        var uploaded = exchange(
                HttpMethod.POST,
                "/api/inventory/imports",
                MediaType.parseMediaType("text/csv"),
                "SKU,Name\nA,Router\n",
                li,
                null);
        var location = String.valueOf(uploaded.getResponse().getHeader("Location"));

        var record = records("").getFirst();
        assertThat(record.path("operation").asString()).isEqualTo("uploadImport");
        assertThat(record.path("status").asInt()).isEqualTo(202);
        assertThat(location).endsWith("/" + record.at("/objects/0").asString());
    }

    @Test
    void recordsExportsButNoOtherReads() {
        json(HttpMethod.GET, "/api/products", "", li);
        json(HttpMethod.POST, "/api/assessments", "[{\"sku\": \"A\", \"name\": {\"en\": \"Router\"}}]", li);
        json(HttpMethod.GET, "/api/exports/products.csv", "", li);

        assertThat(each(records(""), "/operation")).containsExactly("exportProducts");
    }

    /** A unique index makes the database reject the second record of an operation. */
    @Test
    void changesNothingWithoutARecord() {
        var audit = database.getCollection("audit");
        audit.deleteMany(new Document());
        json(HttpMethod.PUT, "/api/products/A", ROUTER, li);
        audit.createIndex(
                ascending("operation"), new IndexOptions().unique(true).name("one"));
        try {
            assertThat(json(HttpMethod.PUT, "/api/products/B", ROUTER, li))
                    .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                    .bodyJson()
                    .extractingPath("type")
                    .isEqualTo("urn:problem:audit-unavailable");
        } finally {
            audit.dropIndex("one");
        }
        assertThat(json(HttpMethod.GET, "/api/products/B", "", li)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(json(HttpMethod.GET, "/api/products/A", "", li)).hasStatus(HttpStatus.OK);
    }

    @Test
    void showsRecordsToMembersOfTheCompanyAlone() {
        json(HttpMethod.PUT, "/api/products/A", ROUTER, li);
        json(HttpMethod.PUT, "/api/products/A", ROUTER, TestIssuer.shared().token(company, "viewer"));

        assertThat(each(records("?object=A"), "/outcome")).containsExactly("REFUSED", "DONE");
        assertThat(records(member("another-" + company), "")).isEmpty();
        assertThat(records(TestIssuer.shared().token().roles("operator"), "?object=A"))
                .isEmpty();
        assertThat(json(HttpMethod.GET, AUDIT, "", TestIssuer.shared().token(company, "viewer")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(json(HttpMethod.GET, AUDIT, "", TestIssuer.shared().token().roles("steward")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void exportsCsv() throws Exception {
        json(HttpMethod.PUT, "/api/products/=A", ROUTER, li);

        var answer = json(HttpMethod.GET, AUDIT + ".csv", "", li);

        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
        var lines = answer.getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).contains(",Li Lei,li,", ",putProduct,'=A,DONE,201,");
    }

    private List<JsonNode> records(String query) {
        return records(li, query);
    }

    private List<JsonNode> records(TestToken reader, String query) {
        var answer = json(HttpMethod.GET, AUDIT + query, "", reader);
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared()
                .readTree(answer.getResponse().getContentAsByteArray())
                .path("items")
                .valueStream()
                .toList();
    }

    private static List<String> each(List<JsonNode> records, String pointer) {
        return records.stream().map(record -> record.at(pointer).asString()).toList();
    }

    private MvcTestResult json(HttpMethod method, String path, String body, TestToken token) {
        return exchange(method, path, MediaType.APPLICATION_JSON, body, token, null);
    }

    private MvcTestResult exchange(
            HttpMethod method, String path, MediaType type, String body, TestToken token, String ifMatch) {
        var request = http.method(method).uri(path).header("Authorization", token.bearer());
        if (!body.isEmpty()) request.contentType(type).content(body);
        if (ifMatch != null) request.header("If-Match", ifMatch);
        return request.exchange();
    }

    private static TestToken member(String company) {
        return TestIssuer.shared().token(company, "member");
    }
}
