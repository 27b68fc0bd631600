package io.certwatch.product.productimport.web;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;
import static io.certwatch.product.productimport.reading.Exports.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.certwatch.importjob.DeleteByAge;
import io.certwatch.importjob.Imports;
import io.certwatch.platform.retention.ExpiringData;
import io.certwatch.product.productimport.InventoryExport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** What an import leaves behind is deleted by age; that it was, and what it changed, stays. */
class ImportRetentionIT extends ImportRequests {

    private static final Set<String> NONE = Set.of();
    private static final Set<String> HELD = Set.of("demo");
    private static final Instant YESTERDAY = Instant.now().minus(Duration.ofDays(1));
    private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));

    @Autowired
    private MongoDatabase database;

    @Autowired
    private List<ExpiringData> kinds;

    @Autowired
    private Imports<InventoryExport> imports;

    @Test
    void deletesTheFileAndKeepsItsHash() {
        var href = imported("", gb18030(EXPORT)).path("href").asString();

        assertThat(delete("import-originals", YESTERDAY, NONE)).isZero();
        delete("import-originals", TOMORROW, HELD);
        assertThat(http.get().uri(href + "/source")).as("what is held stays").hasStatusOk();

        assertThat(delete("import-originals", TOMORROW, NONE)).isPositive();
        assertThat(delete("import-originals", TOMORROW, NONE)).isZero();
        var source = http.get().uri(href + "/source").exchange();
        assertThat(source).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(source).bodyText().contains("urn:problem:file-not-kept", "The file was deleted");
        assertThat(json(href).at("/original/sha256").asString()).hasSize(64);
        assertThat(database.getCollection("inventory-files.chunks").countDocuments())
                .isZero();
    }

    @Test
    void importsTheSameFileAgain() {
        var first = imported("", gb18030(EXPORT)).path("href").asString();
        delete("import-originals", TOMORROW, NONE);

        var second = imported("", gb18030(EXPORT));
        assertThat(second.path("phase").asString()).isEqualTo("DONE");
        assertThat(second.path("href").asString()).isNotEqualTo(first);
        assertThat(http.get().uri(second.path("href").asString() + "/source")).hasStatusOk();
    }

    @Test
    void keepsAFileThatWasUploadedAgain() {
        imported("", gb18030(EXPORT));
        var file = database.getCollection("inventory-files.files").find().first();
        imported("", gb18030(EXPORT));

        var again = database.getCollection("inventory-files.files")
                .find(eq("_id", file.get("_id")))
                .first();
        assertThat(again.getEmbedded(List.of("metadata", "keptAgain"), Object.class))
                .as("when the same bytes came again")
                .isNotNull();
    }

    @Test
    void deletesFindingsAndSaysSo() {
        var done = imported("?full=true", gb18030(EXPORT));
        var href = done.path("href").asString();
        assertThat(count("inventory-rejections", done)).isOne();

        assertThat(delete("import-findings", YESTERDAY, NONE)).isZero();
        assertThat(delete("import-findings", TOMORROW, HELD)).isZero();
        assertThat(json(href + "/errors").path("items").size()).isOne();

        assertThat(delete("import-findings", TOMORROW, NONE))
                .as("one row and two remarks")
                .isEqualTo(3);
        assertThat(delete("import-findings", TOMORROW, NONE)).isZero();
        for (var part : List.of("/errors", "/errors.csv", "/remarks", "/remarks.csv", "/absent")) {
            var answer = http.get().uri(href + part).exchange();
            assertThat(answer).as(part).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(answer).bodyText().contains("urn:problem:rows-not-kept");
        }
        assertThat(json(href).at("/rows/rejected").asInt()).isOne();
        assertThat(count("inventory-rejections", done) + count("inventory-remarks", done))
                .isZero();
        var withdrawal = withdraw(href, "{\"reason\":\"all sold\",\"despiteUnnamed\":true}");
        assertThat(withdrawal).hasStatus(HttpStatus.CONFLICT);
        assertThat(withdrawal).bodyText().contains("urn:problem:rows-not-kept");
    }

    @Test
    void deletesImportsThatChangedNothing() {
        var changing = imported("", gb18030(EXPORT)).path("href").asString();
        var repeated = imported("", gb18030(EXPORT)).path("href").asString();
        var failed = imported("", utf8("SKU,Name\n")).path("href").asString();
        assertThat(json(repeated).at("/rows/stored").asInt()).isZero();

        assertThat(delete("imports", TOMORROW, NONE))
                .as("their findings go first")
                .isZero();
        delete("import-findings", TOMORROW, NONE);
        assertThat(delete("imports", YESTERDAY, NONE)).isZero();
        assertThat(delete("imports", TOMORROW, HELD)).isZero();

        assertThat(delete("imports", TOMORROW, NONE)).isEqualTo(2);
        assertThat(delete("imports", TOMORROW, NONE)).isZero();
        assertThat(http.get().uri(repeated)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.get().uri(failed)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.get().uri(changing)).as("history names it").hasStatusOk();
    }

    @Test
    void insertsNothingByALateWrite() {
        imported("", gb18030(EXPORT));
        var repeated = imported("", gb18030(EXPORT)).path("id").asString();
        var job = imports.find("demo", repeated).orElseThrow();
        delete("import-findings", TOMORROW, NONE);
        delete("imports", TOMORROW, NONE);

        assertThat(imports.move(job, job.withdrawing())).isFalse();
        assertThat(imports.find("demo", repeated)).isEmpty();
    }

    private long delete(String kind, Instant before, Set<String> held) {
        return DeleteByAge.delete(kinds, kind, before, held);
    }

    private long count(String collection, JsonNode done) {
        return database.getCollection(collection)
                .countDocuments(regex("_id", "^" + done.path("id").asString() + "/"));
    }
}
