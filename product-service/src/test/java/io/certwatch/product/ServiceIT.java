package io.certwatch.product;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.certwatch.backing.BackingServices;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.ReplayState;
import io.certwatch.product.sweep.ReassessmentRun;
import io.certwatch.token.LinkKeys;
import io.certwatch.token.TestIssuer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole service on a real broker and a MongoDB, started once for all tests; each test starts with empty
 * collections. A test that changed the configuration would start a second service, which would take part in the work on this database.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
public abstract class ServiceIT {

    private static final String DATABASE = "product-" + UUID.randomUUID();

    @Autowired
    private MongoDatabase database;

    @Autowired
    private ReplayState replay;

    @Autowired
    private CurrentCatalogue current;

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> BackingServices.mongoUri(DATABASE));
        properties.add("spring.kafka.bootstrap-servers", BackingServices::kafka);
        properties.add("spring.kafka.consumer.group-id", () -> DATABASE);
        properties.add("certwatch.security.issuers[0].uri", TestIssuer.shared()::uri);
        properties.add("product.answers.key-file", LinkKeys::publicKeysFile);
        properties.add("certwatch.catalogue.patience", () -> "2s");
    }

    @BeforeEach
    void empty() {
        await().pollDelay(Duration.ZERO).atMost(Duration.ofMinutes(1)).until(replay::complete);
        awaitRuns();
        for (var name : List.of(
                "audit",
                "products",
                "product-writes",
                "history",
                "decisions",
                "proofs",
                "mitigations",
                "profiles",
                "dossiers",
                "dossier-contents.files",
                "dossier-contents.chunks",
                "reassessments",
                "editions",
                "lexicon",
                "catalogue-version",
                "republications",
                "laws",
                "checklist-items",
                "checklist-history",
                "checklist-starts",
                "calendar-addresses",
                "calendar-days",
                "checklist-vendors",
                "plan-settings",
                "answer-scans",
                "checklist-reminders",
                "party-names",
                "checklist-reminded",
                "checklist-templates",
                "inventory-mappings",
                "saved-views",
                "inventory-imports",
                "inventory-rejections",
                "inventory-absences",
                "certificates",
                "certificate-keys",
                "certificates-waiting",
                "editions-in-waiting",
                "edition-parts-in-waiting")) {
            database.getCollection(name).deleteMany(new Document());
        }
        // Work that a test left behind may have stored changes of products that were gone by then.
        database.getCollection("products").deleteMany(exists("slot", false));
        current.refresh();
    }

    /** Runs of two tests share an id, so one that a test left under way would record its products in the next test. */
    private void awaitRuns() {
        var underWay = eq("run.status", ReassessmentRun.Status.RUNNING.name());
        await().pollDelay(Duration.ZERO)
                .atMost(Duration.ofMinutes(1))
                .until(() -> database.getCollection("reassessments").countDocuments(underWay) == 0);
    }
}
