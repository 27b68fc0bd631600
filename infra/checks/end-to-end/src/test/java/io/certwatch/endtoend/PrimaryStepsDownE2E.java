package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.MongoSocketException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The primary of a replica set of three steps down in the middle of an import: nothing is lost, nothing is done twice,
 * nothing becomes a dead letter. Needs {@code CERTWATCH_MONGODB_URI} with a user who may step it down. More rows: the
 * system property {@code certwatch.rows}.
 */
class PrimaryStepsDownE2E {
    private static final String VARIABLE = "CERTWATCH_MONGODB_URI";
    private static final int ROWS = Integer.getInteger("certwatch.rows", 20_000);
    private static final int MEMBERS = 3;
    private static final int STEP_DOWN_SECONDS = 60;
    private static final String IMPORTS = "/api/inventory/imports";
    private static final String CERTS = "certs@stepping.example";

    @Test
    void anImportLosesNothingAndDoesNothingTwice() throws IOException {
        var given = System.getenv(VARIABLE);
        assumeTrue(given != null && !given.isBlank(), "Skipped: no server is given (" + VARIABLE + ")");
        try (var admin = MongoClients.create(given)) {
            var members = members(admin);
            assumeTrue(members >= MEMBERS, "Skipped: the replica set has " + members + " members, not " + MEMBERS);
            try (var shared = SharedSystem.start()) {
                importWhileThePrimaryStepsDown(shared, admin);
            }
        }
    }

    private static void importWhileThePrimaryStepsDown(SharedSystem shared, MongoClient admin) {
        var client = shared.member("stepping");
        client.publish("2023-2");
        client.post("/api/contacts", Requests.contact("stepping-vendor", CERTS, "en"));
        var before = primary(admin);

        var location = client.upload(IMPORTS, rows()).header("Location");
        await("the import is under way")
                .atMost(Duration.ofMinutes(5))
                .until(() -> stored(client.get(location).body()) > ROWS / 4);
        stepDown(admin);
        assertThat(stored(client.get(location).body())).as("so far").isLessThan(ROWS);

        await("the import is done")
                .atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() ->
                        client.get(location).body().path("phase").asString("").equals("DONE"));
        assertThat(primary(admin)).as("another member is the primary").isNotEqualTo(before);
        assertThat(stored(client.get(location).body())).isEqualTo(ROWS);
        assertThat(texts(client.all("/api/products"), "sku"))
                .doesNotHaveDuplicates()
                .hasSize(ROWS);
        assertThat(texts(client.all("/api/obligations"), "sku")).containsExactlyInAnyOrder("R-first", "R-last");
        for (var sku : List.of("R-first", "R-last")) {
            assertThat(client.all("/api/products/" + sku + "/history"))
                    .as("lines of the history of " + sku)
                    .doesNotHaveDuplicates()
                    .hasSize(2);
        }
        await("the vendor is told")
                .atMost(Duration.ofMinutes(5))
                .until(() -> !shared.inbox().mailsTo(CERTS).isEmpty());
        assertThat(shared.inbox().mailsTo(CERTS)).as("messages to the vendor").hasSize(1);
        for (var service : List.of("product", "notification")) {
            assertThat(shared.operator().all("/api/dead-letters/" + service))
                    .as("dead letters of " + service)
                    .isEmpty();
        }
    }

    private static byte[] rows() {
        return Stream.concat(
                        Stream.of("sku,name,vendor", "R-first,firewall,stepping-vendor"),
                        Stream.concat(
                                IntStream.range(0, ROWS - 2).mapToObj(row -> "D-%d,desk,".formatted(row)),
                                Stream.of("R-last,firewall,stepping-vendor")))
                .reduce(new StringBuilder(), (text, line) -> text.append(line).append('\n'), StringBuilder::append)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static int members(MongoClient admin) {
        return hello(admin).getList("hosts", String.class, List.of()).size();
    }

    private static String primary(MongoClient admin) {
        return await("a primary")
                .ignoreExceptions()
                .until(() -> hello(admin).getString("primary"), name -> name != null);
    }

    private static Document hello(MongoClient admin) {
        return admin.getDatabase("admin").runCommand(new Document("hello", 1));
    }

    /** The server may close the connection instead of answering. */
    private static void stepDown(MongoClient admin) {
        try {
            admin.getDatabase("admin").runCommand(new Document("replSetStepDown", STEP_DOWN_SECONDS));
        } catch (MongoSocketException closed) {
            System.out.println("The primary closed the connection when it stepped down");
        }
    }

    private static int stored(JsonNode job) {
        return job.path("rows").path("stored").asInt(0);
    }

    private static List<String> texts(List<JsonNode> items, String field) {
        return items.stream().map(item -> item.path(field).asString()).toList();
    }
}
