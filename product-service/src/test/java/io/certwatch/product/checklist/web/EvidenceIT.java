package io.certwatch.product.checklist.web;

import static io.certwatch.product.checklist.web.ChecklistClient.json;
import static io.certwatch.product.checklist.web.ChecklistClient.path;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.checklist.TemplateTopic;
import io.certwatch.product.checklist.Templates;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class EvidenceIT extends ServiceIT {

    private static final String PLAN = "incident-response-plan";
    private static final byte[] FILE = "%PDF the plan".getBytes(UTF_8);
    private static final String PDF = "application/pdf";
    private static final int MOST = 10 * 1024 * 1024;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Templates templates;

    @Autowired
    private MongoDatabase database;

    private ChecklistClient liNa;

    @BeforeEach
    void templatesOfTheCatalogue() {
        liNa = new ChecklistClient(http, "evidence-it", "li.na");
        new TemplateTopic(templates).shipped();
    }

    @Test
    void aPlanIsDoneByItsFile() throws NoSuchAlgorithmException {
        var added = liNa.addFile(liNa.item(PLAN), "预案 1.pdf", PDF, FILE);
        assertThat(added).hasStatus(HttpStatus.CREATED).hasHeader("ETag", "\"1\"");
        var evidence = json(added).at("/evidence/0");
        var sha256 = MessageDigest.getInstance("SHA-256").digest(FILE);
        assertThat(evidence.path("kind").asString()).isEqualTo("FILE");
        assertThat(evidence.path("name").asString()).isEqualTo("预案 1.pdf");
        assertThat(evidence.path("mediaType").asString()).startsWith(PDF);
        assertThat(evidence.path("size").asInt()).isEqualTo(FILE.length);
        assertThat(evidence.path("sha256").asString()).isEqualTo(HexFormat.of().formatHex(sha256));
        assertThat(added.getResponse().getHeader("Location"))
                .isEqualTo(evidence.path("href").asString());

        var done = liNa.state(json(added), "{\"state\": \"DONE\"}");
        assertThat(done).hasStatusOk();
        assertThat(json(done).path("state").asString()).isEqualTo("DONE");

        var file = liNa.get(evidence.path("href").asString());
        assertThat(file)
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Type", "application/octet-stream")
                .hasHeader("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":");
        assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(FILE);
    }

    @Test
    void aLinkIsEvidenceToo() {
        var plan = liNa.item(PLAN);
        var added = liNa.post(
                path(plan) + "/evidence", "{\"address\": \"https://dms.example.com/7\", \"name\": \"The plan\"}");
        assertThat(added).hasStatus(HttpStatus.CREATED);
        var link = json(added).at("/evidence/0");
        assertThat(link.path("kind").asString()).isEqualTo("LINK");
        assertThat(link.path("href").isNull()).isTrue();
        assertThat(liNa.get(path(plan) + "/evidence/" + link.path("id").asString()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "https:", "plan.pdf", "https://a b/"})
    void rejectsWhatIsNoAddressOfTheWeb(String address) {
        assertThat(liNa.post(path(liNa.item(PLAN)) + "/evidence", "{\"address\": \"" + address + "\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void staysInTheHistoryWithItsBytesWhenItIsRemoved() {
        var added = json(liNa.addFile(liNa.item(PLAN), "plan.pdf", PDF, FILE));
        var evidence = added.at("/evidence/0");
        var done = json(liNa.state(added, "{\"state\": \"DONE\"}"));
        assertThat(liNa.removeEvidence(done, evidence.path("id").asString()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:problem:evidence-needed");

        var open = json(liNa.state(done, "{\"state\": \"OPEN\"}"));
        assertThat(liNa.removeEvidence(done, evidence.path("id").asString())).hasStatus(HttpStatus.PRECONDITION_FAILED);
        var removed = liNa.removeEvidence(open, evidence.path("id").asString());
        assertThat(removed).hasStatusOk().hasHeader("ETag", "\"4\"");
        assertThat(json(removed).path("evidence")).isEmpty();
        var newest = liNa.read(path(open) + "/history").at("/items/0");
        assertThat(newest.path("change").asString()).isEqualTo("EVIDENCE_REMOVED");
        assertThat(newest.at("/before/evidence/0")).isEqualTo(evidence);
        assertThat(liNa.get(evidence.path("href").asString()).getResponse().getContentAsByteArray())
                .isEqualTo(FILE);
    }

    @Test
    void isBoundedInSizeAndNumber() {
        var plan = liNa.item(PLAN);
        assertThat(liNa.addFile(plan, "large.bin", PDF, new byte[MOST + 1])).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(liNa.addFile(plan, "empty.bin", PDF, new byte[0])).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(liNa.addFile(plan, "form", "multipart/form-data; boundary=x", FILE))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        assertThat(liNa.addFile(plan, "largest.bin", PDF, new byte[MOST])).hasStatus(HttpStatus.CREATED);
        for (var number = 2; number <= 20; number++) {
            assertThat(liNa.addFile(plan, "f-" + number, PDF, FILE)).hasStatus(HttpStatus.CREATED);
        }
        assertThat(type(liNa.addFile(plan, "f-21", PDF, FILE))).isEqualTo("urn:problem:too-much-evidence");
        assertThat(database.getCollection("checklist-evidence.files").countDocuments(Filters.eq("filename", "f-21")))
                .isZero();
        assertThat(liNa.item(plan).path("evidence")).hasSize(20);
    }

    @Test
    void aFileThatIsDamagedInTheStoreIsReported() {
        var whole = added("whole.pdf");
        var changed = added("changed.pdf");
        var lost = added("lost.pdf");
        var chunks = database.getCollection("checklist-evidence.chunks");
        chunks.updateOne(chunkOf(changed), Updates.set("data", new Binary("%PDF the plam".getBytes(UTF_8))));
        chunks.deleteOne(chunkOf(lost));

        for (var damaged : new JsonNode[] {changed, lost}) {
            var answer = liNa.get(damaged.path("href").asString());
            assertThat(answer).hasStatus(HttpStatus.INTERNAL_SERVER_ERROR);
            assertThat(type(answer)).isEqualTo("urn:problem:evidence-damaged");
        }
        assertThat(liNa.get(whole.path("href").asString())).hasStatusOk();
    }

    private JsonNode added(String name) {
        var item = json(liNa.addFile(liNa.item(PLAN), name, PDF, FILE));
        return item.path("evidence").path(item.path("evidence").size() - 1);
    }

    private Bson chunkOf(JsonNode evidence) {
        var file = database.getCollection("checklist-evidence.files")
                .find(Filters.eq("filename", evidence.path("id").asString()))
                .first();
        assertThat(file).isNotNull();
        return Filters.eq("files_id", file.getObjectId("_id"));
    }

    private static String type(MvcTestResult answer) {
        return json(answer).path("type").asString();
    }
}
