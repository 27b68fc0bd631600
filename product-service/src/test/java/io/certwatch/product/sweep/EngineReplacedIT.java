package io.certwatch.product.sweep;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.certwatch.contracts.Contracts;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.TopicReader;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.assessment.EngineVersion;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.catalogue.CatalogueChanges;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.engine.affected.AffectedProducts.Reason;
import io.certwatch.product.inventory.RegisterProducts;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EngineReplacedIT extends ServiceIT {

    private static final String OLD = "0123456789ab";

    @Autowired
    private EngineBeats beats;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    @Autowired
    private CatalogueChanges changes;

    @Autowired
    private FollowEngine service;

    @Autowired
    private ReassessmentRuns runs;

    @Autowired
    private RegisterProducts register;

    @Autowired
    private Products products;

    @Autowired
    private MongoDatabase database;

    private final String company = "engine-" + UUID.randomUUID();
    private final ProductId missed = ProductId.of(company, "missed");
    private final ProductId known = ProductId.of(company, "known");

    private FollowEngine instance(String engine) {
        var instance = new FollowEngine(beats, readModel, current, changes, engine);
        instance.arrive();
        return instance;
    }

    private Stream<TopicReader.Message> findMessages(String topic, ProductId product) {
        return TopicReader.all(topic).stream().filter(message -> message.key().equals(product.toString()));
    }

    private AssessedProduct find(ProductId product) {
        return products.find(product).orElseThrow();
    }

    /** Stores the product as if an engine that did not recognise it had judged it. */
    private void missByAnOldEngine() {
        database.getCollection("products")
                .updateOne(
                        eq("_id", missed.toString()),
                        combine(
                                set(
                                        "assessment.judgement",
                                        new Document("verdict", Verdict.UNKNOWN.name()).append("findings", List.of())),
                                set("assessment.engine", OLD),
                                set("obligations", List.of())));
        assertThat(find(missed).assessment().verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    private List<ReassessmentRun> engineRuns() {
        return runs.list(null, 100).stream()
                .filter(run -> run.kind() == Cause.Kind.ENGINE)
                .toList();
    }

    @Test
    void tellsWhatTheNewEngineJudgesOtherwiseAndNothingElse() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        current.refresh();
        register.register(
                company, AuthorFixture.LI, List.of(aFirewall("missed"), aFirewall("known"), aProduct("chair", "椅子")));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(findMessages("certwatch.product.assessments.v1", known))
                        .hasSize(1));
        missByAnOldEngine();

        instance(OLD).leave();
        service.beat();
        instance(EngineVersion.RUNNING).beat();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(engineRuns()).singleElement().satisfies(run -> {
                    assertThat(run.completed()).isTrue();
                    assertThat(run.subject()).isEqualTo(EngineVersion.RUNNING);
                    assertThat(run.because()).isEqualTo(Reason.ENGINE_REPLACED);
                    assertThat(run.tally().of(company)).isEqualTo(new Tally.CompanyShare(company, 3, 1));
                }));

        var run = engineRuns().getFirst();
        assertThat(find(missed).assessment()).satisfies(assessment -> {
            assertThat(assessment.verdict()).isEqualTo(Verdict.REQUIRED);
            assertThat(assessment.engine()).isEqualTo(EngineVersion.RUNNING);
            assertThat(assessment.cause()).isEqualTo(run.cause());
        });
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(findMessages("certwatch.product.obligations.v1", missed)
                                .filter(message -> message.text().contains(run.id())))
                        .singleElement()
                        .satisfies(opened -> assertThat(opened.type()).endsWith("opened")));
        assertThat(findMessages("certwatch.product.assessments.v1", missed)
                        .toList()
                        .getLast()
                        .text())
                .contains("\"engine\":\"" + EngineVersion.RUNNING + "\"");
        assertThat(Stream.of("certwatch.product.assessments.v1", "certwatch.product.obligations.v1")
                        .flatMap(topic -> findMessages(topic, missed)
                                .flatMap(message ->
                                        Contracts.violations(topic, message.type(), message.json()).stream())))
                .isEmpty();
        assertThat(findMessages("certwatch.product.assessments.v1", known)).hasSize(1);
        assertThat(find(known).assessment().cause().kind()).isEqualTo(Cause.Kind.REGISTRATION);
    }
}
