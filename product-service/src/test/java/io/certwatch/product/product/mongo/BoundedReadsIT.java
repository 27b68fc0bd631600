package io.certwatch.product.product.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Sorts.ascending;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static io.certwatch.product.product.ProductFixture.aFirewall;
import static io.certwatch.product.product.ProductFixture.planned;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.certwatch.backing.BackingServices;
import io.certwatch.platform.outbox.Outbox;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.catalogue.Arrivals;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.InMemoryReadModel;
import io.certwatch.product.certificate.InMemoryCertificates;
import io.certwatch.product.decision.InMemoryDecisions;
import io.certwatch.product.engine.affected.AffectedProducts;
import io.certwatch.product.obligation.ObligationFilter;
import io.certwatch.product.obligation.ObligationSearch;
import io.certwatch.product.obligation.ObligationSearch.Place;
import io.certwatch.product.obligation.ProductObligation;
import io.certwatch.product.product.Assessors;
import io.certwatch.product.product.ContextLoader;
import io.certwatch.product.product.ProductFilter;
import io.certwatch.product.product.ProductSearch;
import io.certwatch.product.product.Products;
import io.certwatch.product.product.RegisterProducts;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Limits what a server has to read. For every read in the order of SKUs, the condition on the ids alone selects the
 * company's products and nobody else's.
 */
class BoundedReadsIT extends ServiceIT {

    private static final Instant AT = Instant.parse("2026-11-25T08:00:00Z");

    @Autowired
    private Products stored;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MongoDatabase database;

    private final List<BsonDocument> asked = new CopyOnWriteArrayList<>();
    private final List<Integer> batches = new CopyOnWriteArrayList<>();
    private MongoClient client;
    private RegisterProducts register;
    private MongoProducts products;

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
                .forEach(
                        company -> register.register(company, List.of(aFirewall("A"), aFirewall("B"), aFirewall("~"))));
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(BackingServices.mongoUri(database.getName())))
                .addCommandListener(new Listening())
                .build());
        products = new MongoProducts(watched(), outbox, event -> {
            throw new AssertionError(event);
        });
    }

    @AfterEach
    void close() {
        client.close();
    }

    private MongoDatabase watched() {
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

    private void assertReads(String... ids) {
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
                        .flatMap(BoundedReadsIT::idsIn);
            default -> Stream.empty();
        });
    }

    @Test
    void firstAndLaterPagesReadOneCompanyOnly() {
        var all = ProductFilter.all("acme");
        assertThat(products.search(new ProductSearch(all, null, 10))).hasSize(3);
        assertReads("acme/A", "acme/B", "acme/~");
        assertThat(products.search(new ProductSearch(all, "A", 10))).hasSize(2);
        assertReads("acme/B", "acme/~");
        assertThat(products.search(new ProductSearch(all, "~", 10))).isEmpty();
        assertReads();
    }

    @Test
    void exportsReadOneCompanyOnly() {
        products.each(ProductFilter.all("acme"), _ -> {});
        assertReads("acme/A", "acme/B", "acme/~");
        new MongoObligations(watched()).each(ObligationFilter.all("acme"), _ -> {});
        assertReads("acme/A", "acme/B", "acme/~");
    }

    /** A server may return all that is left, and the reply is then too large. */
    @Test
    void exportsAreReadInBatches() {
        register.register(
                "acme",
                IntStream.range(0, 500)
                        .mapToObj(number -> aFirewall("M" + number))
                        .toList());
        var exported = new ArrayList<String>();
        products.each(
                ProductFilter.all("acme"),
                product -> exported.add(product.id().sku().value()));
        new MongoObligations(watched()).each(ObligationFilter.all("acme"), held -> exported.add(held.sku()));
        assertThat(exported).hasSize(2 * 503);
        assertThat(batches)
                .hasSizeGreaterThan(4)
                .allSatisfy(batch -> assertThat(batch).isBetween(1, 200));
    }

    @Test
    void fullImportsReadOneCompanyOnly() {
        var standing = new ArrayList<String>();
        new MongoActiveSkus(watched()).eachSku("acme", AT, standing::add);
        assertThat(standing).containsExactly("A", "B", "~");
        assertReads("acme/A", "acme/B", "acme/~");
    }

    @Test
    void obligationPagesStartAtTheirPlaceInTheIndex() {
        register.register(
                "late",
                List.of(
                        planned(aFirewall("MARCH"), "2027-03-01"),
                        planned(aFirewall("JUNE"), "2027-06-01"),
                        planned(aFirewall("APRIL"), "2027-04-01")));
        var obligations = new MongoObligations(watched());
        var all = ObligationFilter.all("late");
        var first = obligations.search(new ObligationSearch(all, null, 1)).getFirst();
        assertThat(first.sku()).isEqualTo("MARCH");
        asked.clear();
        assertThat(obligations.search(new ObligationSearch(all, Place.of(first.obligation()), 10)))
                .extracting(ProductObligation::sku)
                .containsExactly("APRIL", "JUNE");
        assertThat(database.getCollection("products")
                        .find(asked.getFirst())
                        .map(each -> each.getString("_id"))
                        .into(new ArrayList<>()))
                .containsExactlyInAnyOrder("late/APRIL", "late/JUNE");
    }

    @Test
    void impactsReadOneCompanyOnly() {
        products.ofCompany(
                "acme", new AffectedProducts.Everything(AffectedProducts.Reason.UNKNOWN_BEFORE), 10, _ -> {});
        assertReads("acme/A", "acme/B", "acme/~");
    }
}
