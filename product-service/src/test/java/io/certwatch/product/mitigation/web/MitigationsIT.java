package io.certwatch.product.mitigation.web;

import static io.certwatch.product.proof.web.ProofClient.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.contracts.Contracts;
import io.certwatch.law.CurrentLaws;
import io.certwatch.law.LawVersion;
import io.certwatch.law.LegalText;
import io.certwatch.law.Provision;
import io.certwatch.law.kafka.LawMessage;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.proof.web.ProofClient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MitigationsIT extends ServiceIT {

    private static final String PATH = "/api/mitigations";
    private static final byte[] SCAN = "%PDF-1.7 the notice".getBytes(UTF_8);
    private static final int MOST = 10 * 1024 * 1024;

    private static final String FORM = """
        {"title": "Sold without proof", "discovery": {"on": "2026-03-02", "by": "Wang Wei", "through": "INTERNAL_AUDIT",
          "what": "Three were sold."}, "skus": ["FW-1"], "provision": "certification-duty",
         "corrections": [{"on": "2026-03-03", "by": "Zhao Lei", "what": "Sale stopped."}],
         "harm": {"degree": "NONE_KNOWN"}, "firstTime": true}\
        """;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    @Autowired
    private CurrentLaws laws;

    private ProofClient liNa;
    private ProofClient harbor;

    @BeforeEach
    void aProductAndTheLaw() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        current.refresh();
        Contracts.examples(LawMessage.TOPIC).stream()
                .filter(example -> example.key().equals("csl-2025"))
                .filter(example -> example.type().endsWith("published"))
                .map(example -> JsonMapper.shared().readValue(example.json(), LawMessage.class))
                .map(LawMessage::toVersion)
                .forEach(law -> laws.keep(withMitigation(law)));
        liNa = new ProofClient(http, "mitigations-it", "li.na");
        harbor = new ProofClient(http, "harbor", "anne");
        post(liNa, "/api/products", "{\"sku\": \"FW-1\", \"name\": {\"zh\": \"防火墙\"}}");
        post(harbor, "/api/products", "{\"sku\": \"OF-HARBOR\", \"name\": {\"zh\": \"防火墙\"}}");
    }

    @Test
    void showsWhatWasStatedByWhomAndWhatIsNotOnRecord() {
        var file = opened();
        assertThat(liNa.read(path(file))).isEqualTo(file);
        assertThat(file.at("/provision/citation/zh").asString()).isEqualTo("《网络安全法》（2025年修正）第二十五条");
        assertThat(file.at("/mitigation/citation/en").asString())
                .isEqualTo("Cybersecurity Law (as amended in 2025), Art. 73");
        assertThat(file.at("/harm/stated/recordedBy/subject").asString()).isEqualTo("li.na");
        assertThat(onRecord(file, "FIRST_WITH_SLIGHT_HARM", "FIRST_TIME")
                        .path("en")
                        .asString())
                .startsWith("Stated by ")
                .endsWith(": The first time");
        assertThat(onRecord(file, "TOLD_BEFORE_KNOWN", "REPORT").isNull()).isTrue();
        assertThat(onRecord(file, "HARM_REMOVED", "EVIDENCE").isNull()).isTrue();
    }

    @Test
    void listsTheNewestFirstByWhetherTheyAreClosed() {
        var first = opened();
        var second = opened();
        var closed = change(first, with(first, "closed", true));
        assertThat(closed).hasStatusOk();
        assertThat(json(closed).at("/closed/by").asString()).isNotEmpty();
        assertThat(list("")).containsExactly(id(second), id(first));
        assertThat(list("?status=OPEN")).containsExactly(id(second));
        assertThat(list("?status=CLOSED")).containsExactly(id(first));
        var page = liNa.read(PATH + "?limit=1");
        assertThat(list("?after=" + page.path("next").asString())).containsExactly(id(first));
    }

    @Test
    void changesAFileAtTheRevisionThatWasSeen() {
        var file = opened();
        var changed = change(file, FORM.replace("Sold without proof", "Sold too early"));
        assertThat(changed).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(json(changed).path("title").asString()).isEqualTo("Sold too early");
        assertThat(json(changed).at("/changes/1/parts").toString()).isEqualTo("[\"TITLE\",\"CORRECTIONS\"]");
        assertThat(change(file, FORM)).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(change(
                        json(changed),
                        FORM.replace(
                                "\"on\": \"2026-03-03\"",
                                "\"id\": \"%s\", \"on\": \"2026-03-03\"".formatted(UUID.randomUUID()))))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void aClosedFileIsOpenedAgainBeforeItChanges() {
        var closed = json(change(opened(), FORM.replace("\"firstTime\": true", "\"closed\": true")));
        assertThat(addFile(closed, "", SCAN)).hasStatus(HttpStatus.CONFLICT);
        assertThat(change(closed, FORM.replace("\"firstTime\": true", "\"closed\": true")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(change(closed, FORM)).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-03-03             | 2026-03-01         | corrections[0].on
        2026-03-03             | 2999-03-01         | corrections[0].on
        2026-03-02             | 2199-03-01         | discovery.on
        FW-1                   | NO-SUCH            | skus
        FW-1                   | OF-HARBOR          | skus
        certification-duty     | no-such-duty       | provision
        NONE_KNOWN             | SLIGHT             | harm.what
        INTERNAL_AUDIT         | ORACLE             | discovery.through
        Sold without proof     | ' '                | title
        """)
    void namesTheFieldThatIsWrong(String right, String wrong, String field) {
        var answer = liNa.exchange(
                HttpMethod.POST,
                PATH,
                0,
                MediaType.APPLICATION_JSON,
                FORM.replace(right, wrong.replace("'", "")).getBytes(UTF_8));
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(list("")).isEmpty();
    }

    @Test
    void keepsEvidenceOfACorrectionAlsoAfterItIsWithdrawn() {
        var file = opened();
        var correction = file.at("/corrections/0/id").asString();
        var added = addFile(file, "&correction=" + correction, SCAN);
        assertThat(added).hasStatus(HttpStatus.CREATED);
        var shown = json(added).at("/files/0");
        assertThat(shown.path("correction").asString()).isEqualTo(correction);
        assertThat(shown.path("sha256").asString()).hasSize(64);
        var href = shown.path("href").asString();
        assertThat(liNa.get(href)).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff");

        assertThat(change(json(added), without(json(added), "corrections"))).hasStatus(HttpStatus.CONFLICT);
        assertThat(delete(href, 1)).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(delete(href, 0)).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        var withdrawn = delete(href, 2);
        assertThat(withdrawn).hasStatusOk();
        assertThat(json(withdrawn).at("/files/0/withdrawn/recordedBy/subject").asString())
                .isEqualTo("li.na");
        assertThat(liNa.get(href).getResponse().getContentAsByteArray()).isEqualTo(SCAN);
    }

    @Test
    void refusesAFileThatIsNoScan() {
        var file = opened();
        assertThat(addFile(file, "", "<html>".getBytes(UTF_8))).hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        assertThat(addFile(file, "", new byte[MOST + 1])).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(addFile(file, "&correction=" + UUID.randomUUID(), SCAN)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(liNa.read(path(file))).isEqualTo(file);
    }

    @Test
    void printsStatementsAndWhatIsMissing() {
        var file = opened();
        var en = text(liNa.get(path(file) + "/page.html?language=en"));
        assertThat(en)
                .contains("Sold without proof", "Sale stopped.", "No harm known", "nothing on record", "Company seal")
                .contains("(as amended in 2025), Art. 73 refers to the Administrative Penalty Law")
                .contains("not verified here", "the authority decides")
                .contains("(the id of the company, which has stated no name)");
        assertThat(text(liNa.get(path(file) + "/page.html?language=zh")))
                .contains("整改档案", "尚无记录", "《网络安全法》（2025年修正）第七十三条", "企业盖章");
        assertThat(liNa.get(path(file) + "/page.html?language=fr")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private static LawVersion withMitigation(LawVersion law) {
        var mitigation = new Provision(
                "mitigation", Provision.MITIGATION, "73", LegalText.NONE, List.of(), null, List.of(), List.of());
        return law.with(one -> one.provisions(
                Stream.concat(law.provisions().stream(), Stream.of(mitigation)).toList()));
    }

    private JsonNode opened() {
        var answer = liNa.exchange(HttpMethod.POST, PATH, 0, MediaType.APPLICATION_JSON, FORM.getBytes(UTF_8));
        assertThat(answer).hasStatus(HttpStatus.CREATED).hasHeader("ETag", "\"1\"");
        return json(answer);
    }

    private MvcTestResult change(JsonNode file, String form) {
        return liNa.exchange(
                HttpMethod.PUT,
                path(file),
                file.path("revision").asLong(),
                MediaType.APPLICATION_JSON,
                form.getBytes(UTF_8));
    }

    private MvcTestResult addFile(JsonNode file, String more, byte[] content) {
        return liNa.exchange(
                HttpMethod.POST, path(file) + "/files?name=notice.pdf" + more, 0, MediaType.APPLICATION_PDF, content);
    }

    private MvcTestResult delete(String href, long revision) {
        return liNa.exchange(HttpMethod.DELETE, href, revision, MediaType.APPLICATION_JSON, new byte[0]);
    }

    private static void post(ProofClient client, String path, String body) {
        assertThat(client.exchange(HttpMethod.POST, path, 0, MediaType.APPLICATION_JSON, body.getBytes(UTF_8)))
                .hasStatusOk();
    }

    /** The form of a file as it is, with another value of one field. */
    private static String with(JsonNode file, String field, boolean value) {
        return form(file).put(field, value).toString();
    }

    private static String without(JsonNode file, String field) {
        return form(file).without(field).toString();
    }

    private static ObjectNode form(JsonNode file) {
        var form = (ObjectNode) JsonMapper.shared().readTree(FORM);
        var correction = (ObjectNode) form.at("/corrections/0");
        correction.put("id", file.at("/corrections/0/id").asString());
        return form;
    }

    private static JsonNode onRecord(JsonNode file, String circumstance, String part) {
        return file.path("circumstances")
                .valueStream()
                .filter(one -> one.path("circumstance").asString().equals(circumstance))
                .flatMap(one -> one.path("parts").valueStream())
                .filter(one -> one.path("part").asString().equals(part))
                .findFirst()
                .orElseThrow()
                .path("onRecord");
    }

    private List<String> list(String query) {
        var ids = new ArrayList<String>();
        liNa.read(PATH + query).path("items").forEach(one -> ids.add(id(one)));
        return ids;
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private static String path(JsonNode file) {
        return PATH + "/" + id(file);
    }

    private static String id(JsonNode file) {
        return file.path("id").asString();
    }
}
