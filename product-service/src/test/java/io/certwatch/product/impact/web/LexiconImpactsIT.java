package io.certwatch.product.impact.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.aggregate.ProductFixture;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.catalogue.CatalogueChange;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.token.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LexiconImpactsIT extends ServiceIT {

    private static final String STEWARD =
            TestIssuer.shared().token().roles("steward").bearer();

    /** A person who is a steward, and a member of a company too. */
    private static final String STEWARD_OF_HARBOR =
            TestIssuer.shared().token("harbor", "steward", "member").bearer();

    private static final String TERM = """
        {"entry": "SCP-02", "senses": [{"editions": ["2023-2"], "terms": {"zh": ["防火墙", "量子搅拌仪"]}}]}\
        """;
    private static final String OTHER_THING = """
        {"entry": "OTHER", "senses": [{"editions": ["*"], "terms": {"zh": ["量子搅拌仪"], "en": []}, "families": []}]}\
        """;
    private static final String ACCESSORY = """
        {"entry": "CONTEXT", "senses": [{"editions": ["*"], "terms": {"zh": ["收纳套装"]}}]}\
        """;
    private static final String PROPERTY = """
        {"entry": "CONTEXT", "senses": [{"editions": ["*"], "excludes": {"zh": ["收纳套装"]}}]}\
        """;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    @Autowired
    private RegisterProducts register;

    @BeforeEach
    void under2023() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        readModel.note(new CatalogueChange.LexiconRevised(2, Map.of("OTHER", 1)), CatalogueFixture.TODAY);
        current.refresh();
    }

    private void registered(String sku, String name, String... companies) {
        for (var company : companies)
            register.register(company, AuthorFixture.LI, List.of(ProductFixture.aProduct(sku, name)));
    }

    @Test
    void countsWhatATermWouldMakeRequired() {
        registered("A", "量子搅拌仪", "harbor", "metro", "clinic");
        registered("B", "量子搅拌仪 二型", "metro");
        registered("C", "椅子", "harbor", "metro", "clinic");
        assertThat(read(post(STEWARD, TERM)).toString()).isEqualTo("""
            {"examined":{"products":4,"companies":3},\
            "changes":[{"from":"UNKNOWN","to":"REQUIRED","products":4,"companies":3}],"items":[],"next":null}\
            """);
    }

    @Test
    void countsWhatOtherRolesOfAPhraseWouldChange() {
        registered("A", "量子搅拌仪", "harbor", "metro", "clinic");
        registered("B", "防火墙收纳套装", "harbor", "metro", "clinic");
        assertThat(changes(OTHER_THING)).isEqualTo("UNKNOWN > NOT_REQUIRED: 3");
        assertThat(changes(ACCESSORY)).isEqualTo("REVIEW > NOT_REQUIRED: 3");
        assertThat(changes(PROPERTY)).isEqualTo("REVIEW > REQUIRED: 3");
    }

    @Test
    void tellsNothingOfTwoCompanies() {
        registered("A", "量子搅拌仪", "harbor", "metro");
        assertThat(read(post(STEWARD, TERM)).toString()).isEqualTo("""
            {"examined":{"products":0,"companies":0},"changes":[],"items":[],"next":null}\
            """);
    }

    @Test
    void countsACompanyThatAgreedToShare() {
        registered("A", "量子搅拌仪", "harbor", "metro");
        var agreed = http.put()
                .uri("/api/company/profile")
                .header(
                        "Authorization",
                        TestIssuer.shared().token("metro", "member").bearer())
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                    {"sectors": [], "cii": {"standing": "UNKNOWN"}, "operators": [], "sharesPhrases": true}\
                    """)
                .exchange();
        assertThat(agreed).hasStatusOk();
        assertThat(changes(TERM)).isEqualTo("UNKNOWN > REQUIRED: 1");
    }

    @Test
    void namesOnlyProductsOfTheCallersOwnCompany() {
        registered("A", "量子搅拌仪", "harbor", "metro", "clinic");
        registered("B", "量子搅拌仪 二型", "harbor");
        var own = post(STEWARD_OF_HARBOR, "?limit=1", TERM);
        assertThat(own).bodyJson().isLenientlyEqualTo("""
            {"changes": [{"from": "UNKNOWN", "to": "REQUIRED", "products": 4, "companies": 3}],
             "items": [{"sku": "A", "href": "/api/products/A", "effect": "NEWLY_HIT",
               "without": {"verdict": "UNKNOWN"}, "with": {"verdict": "REQUIRED"}}]}\
            """);
        var rest =
                read(post(STEWARD_OF_HARBOR, "?after=" + read(own).path("next").asString(), TERM));
        assertThat(rest.at("/items")).hasSize(1);
        assertThat(rest.at("/items/0/sku").asString()).isEqualTo("B");
        assertThat(read(post(STEWARD, TERM)).path("items")).isEmpty();
    }

    @Test
    void leavesTheDatabaseUnchanged() {
        registered("A", "量子搅拌仪", "harbor", "metro", "clinic");
        var before = contents();
        assertThat(post(STEWARD, TERM)).hasStatusOk();
        assertThat(contents()).isEqualTo(before);
    }

    private List<Document> contents() {
        return List.of("products", "lexicon", "catalogue-version").stream()
                .flatMap(
                        name -> database
                                .getCollection(name)
                                .find()
                                .projection(new Document("outbox", 0))
                                .into(new ArrayList<>())
                                .stream())
                .toList();
    }

    @Test
    void refusesSensesThatCannotBeRead() {
        assertThat(post(STEWARD, """
            {"entry": "SCP-02", "senses": [{"editions": ["2023-2"]}, {"editions": ["2023-2"], "terms": "防火墙"}]}\
            """))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("senses[1]");
        assertThat(post(STEWARD, "{\"entry\": \"no code\", \"senses\": []}")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private String changes(String form) {
        return String.join(
                ", ",
                read(post(STEWARD, form))
                        .path("changes")
                        .valueStream()
                        .map(change -> change.path("from").asString() + " > "
                                + change.path("to").asString() + ": "
                                + change.path("products").asInt())
                        .toList());
    }

    private MvcTestResult post(String bearer, String form) {
        return post(bearer, "", form);
    }

    private MvcTestResult post(String bearer, String query, String form) {
        return http.post()
                .uri("/api/impacts/lexicon" + query)
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content(form)
                .exchange();
    }

    private static JsonNode read(MvcTestResult answer) {
        return JsonMapper.shared()
                .readTree(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
