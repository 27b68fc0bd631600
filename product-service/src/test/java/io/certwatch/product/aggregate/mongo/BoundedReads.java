package io.certwatch.product.aggregate.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Sorts.ascending;
import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.certwatch.backing.BackingServices;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.decision.InMemoryDecisions;
import io.certwatch.product.aggregate.pipeline.Assessors;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import io.certwatch.product.catalogue.Arrivals;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.InMemoryReadModel;
import io.certwatch.product.certificate.InMemoryCertificates;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.profile.InMemoryCompanyProfiles;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Limits what a server has to read. For every read in the order of SKUs, the condition on the ids alone selects the
 * company's products and nobody else's.
 */
public abstract class BoundedReads extends ServiceIT {

    protected static final Instant AT = Instant.parse("2026-11-25T08:00:00Z");

    @Autowired
    private Products stored;

    @Autowired
    protected MongoDatabase database;

    protected final List<BsonDocument> asked = new CopyOnWriteArrayList<>();
    protected final List<Integer> batches = new CopyOnWriteArrayList<>();
    private MongoClient client;
    protected RegisterProducts register;

    @BeforeEach
    void companiesWhoseNamesBeginAlike() {
        var clock = Clock.fixed(AT, ZoneOffset.UTC);
        var contextLoader =
                new ContextLoader(new InMemoryCertificates(), new InMemoryDecisions(), new InMemoryCompanyProfiles());
        var assessors = new Assessors(
                new CurrentCatalogue(InMemoryReadModel.with(edition2023()), Arrivals.COMPLETE, clock),
                contextLoader,
                clock);
        register = new RegisterProducts(assessors.over(stored));
        Stream.of("acme", "acme-2", "acme0", "acme1")
                .forEach(company -> register.register(
                        company, AuthorFixture.LI, List.of(aFirewall("A"), aFirewall("B"), aFirewall("~"))));
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(BackingServices.mongoUri(database.getName())))
                .addCommandListener(new Listening())
                .build());
    }

    @AfterEach
    void close() {
        client.close();
    }

    protected final MongoDatabase watched() {
        return client.getDatabase(database.getName());
    }

    private final class Listening implements CommandListener {

        @Override
        public void commandStarted(CommandStartedEvent event) {
            var command = BsonDocument.parse(event.getCommand().toJson()); // the driver reuses its buffer
            switch (event.getCommandName()) {
                case "find" -> {
                    asked.add(command.getDocument("filter"));
                    batches.add(command.getInt32("batchSize", new BsonInt32(0)).getValue());
                }
                case "aggregate" -> {
                    asked.add(
                            command.getArray("pipeline").getFirst().asDocument().getDocument("$match"));
                    batches.add(limit(command.getArray("pipeline")));
                }
                case "getMore" ->
                    batches.add(command.getInt32("batchSize", new BsonInt32(0)).getValue());
                default -> {}
            }
        }
    }

    /** Of the products that an aggregation reads; batches are up to the server. */
    private static int limit(BsonArray pipeline) {
        return pipeline.stream()
                .map(BsonValue::asDocument)
                .filter(stage -> stage.containsKey("$limit"))
                .mapToInt(stage -> stage.getNumber("$limit").intValue())
                .findFirst()
                .orElse(0);
    }

    protected final void assertReads(String... ids) {
        var range = idsIn(asked.removeFirst()).toList();
        assertThat(asked).isEmpty();
        assertThat(range).isNotEmpty();
        assertThat(database.getCollection("products")
                        .find(and(range))
                        .sort(ascending("_id"))
                        .map(each -> each.getString("_id"))
                        .into(new ArrayList<>()))
                .containsExactly(ids);
    }

    private static Stream<Bson> idsIn(BsonDocument filter) {
        return filter.entrySet().stream().flatMap(condition -> switch (condition.getKey()) {
            case "_id" -> Stream.<Bson>of(new Document("_id", condition.getValue()));
            case "$and" ->
                condition.getValue().asArray().stream()
                        .map(BsonValue::asDocument)
                        .flatMap(BoundedReads::idsIn);
            default -> Stream.empty();
        });
    }

    /** A server may return all that is left, and the reply is then too large. */
    protected final void assertBatches() {
        assertThat(batches)
                .hasSizeGreaterThan(2)
                .allSatisfy(batch -> assertThat(batch).isBetween(1, 200));
    }

    protected final void registerManyProducts() {
        register.register(
                "acme",
                AuthorFixture.LI,
                IntStream.range(0, 500)
                        .mapToObj(number -> aFirewall("M" + number))
                        .toList());
    }
}
