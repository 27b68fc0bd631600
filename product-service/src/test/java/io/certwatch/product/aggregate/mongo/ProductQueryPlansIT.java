package io.certwatch.product.aggregate.mongo;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static io.certwatch.product.aggregate.ProductFixture.from;
import static io.certwatch.product.aggregate.ProductFixture.planned;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.certwatch.plan.QueryPlans;
import io.certwatch.plan.SentQueries;
import io.certwatch.plan.SentQuery;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.assessment.AssessmentStatus;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.decision.DecisionScope;
import io.certwatch.product.aggregate.decision.InMemoryDecisions;
import io.certwatch.product.aggregate.obligation.ObligationState.Status;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.aggregate.pipeline.Assessors;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import io.certwatch.product.aggregate.sale.SaleStatus;
import io.certwatch.product.catalogue.Arrivals;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.InMemoryReadModel;
import io.certwatch.product.certificate.InMemoryCertificates;
import io.certwatch.product.concurrency.HashSlot;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.engine.affected.AffectedProducts;
import io.certwatch.product.engine.affected.AffectedProducts.Keys;
import io.certwatch.product.inventory.Inventory;
import io.certwatch.product.inventory.ProductFilter;
import io.certwatch.product.inventory.ProductOrder;
import io.certwatch.product.inventory.ProductSearch;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.inventory.Summaries;
import io.certwatch.product.inventory.TextQuery;
import io.certwatch.product.obligation.ObligationFilter;
import io.certwatch.product.obligation.ObligationOrder;
import io.certwatch.product.obligation.ObligationOverviews;
import io.certwatch.product.obligation.ObligationSearch;
import io.certwatch.product.obligation.Obligations;
import io.certwatch.product.profile.InMemoryCompanyProfiles;
import io.certwatch.product.proof.Acceptances;
import io.certwatch.product.review.AlikeReviews;
import io.certwatch.product.review.ReviewFilter;
import io.certwatch.product.review.ReviewQueue;
import io.certwatch.product.review.SiblingReviews;
import io.certwatch.product.search.ProductLookup;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * For the queries of infra/docs/queries.md on products: an index serves each, and the database reads at most twice what it
 * returns. On a MongoDB by its own word ({@code explain}), else by what its rules let one expect.
 */
class ProductQueryPlansIT extends ServiceIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final Instant AT = Instant.parse("2026-11-25T08:00:00Z");
    private static final List<String> COMPANIES = List.of("acme", "acme-2", "umbra");
    private static final int SLOTS = 4;

    @Autowired
    private MongoClient client;

    @Autowired
    private SentQueries sent;

    @Autowired
    private Products products;

    @Autowired
    private Inventory inventory;

    @Autowired
    private Summaries summaries;

    @Autowired
    private Obligations obligations;

    @Autowired
    private ObligationOverviews overviews;

    @Autowired
    private ReviewQueue reviews;

    @Autowired
    private AlikeReviews alike;

    @Autowired
    private Acceptances acceptances;

    @Autowired
    private ProductLookup lookup;

    private UUID obligation = UUID.randomUUID();

    private Map<String, Runnable> queries() {
        var queries = new LinkedHashMap<String, Runnable>();
        var all = ProductFilter.all("acme");
        queries.put("list", () -> search(all, ProductOrder.BY_SKU));
        for (var key : ProductOrder.Key.values()) {
            Arrays.stream(ProductOrder.Direction.values())
                    .forEach(direction -> queries.put(
                            "list by " + key + " " + direction, () -> search(all, new ProductOrder(key, direction))));
        }
        queries.put("list of a verdict", () -> search(ProductFilter.requiredOf("acme"), ProductOrder.BY_SKU));
        queries.put("list of an entry", () -> search(ofEntry(), ProductOrder.BY_SKU));
        queries.put("list of pending", () -> search(pending(), ProductOrder.BY_SKU));
        queries.put(
                "list of a sale status",
                () -> search(ProductFilter.withSale("acme", SaleStatus.NOT_TO_BE_SOLD), ProductOrder.BY_SKU));
        queries.put("search", () -> search(withText("防火墙"), ProductOrder.BY_SKU));
        queries.put("count", () -> inventory.count(ProductFilter.withVerdict("acme", Verdict.REQUIRED), 100));
        queries.put("export", () -> inventory.each(all, _ -> {}));
        queries.put("typed", () -> lookup.find("acme", "F-1", TextQuery.of("F-1"), 5));
        queries.put("typed vendor", () -> lookup.listVendors("acme", "vendor", 5));
        queries.put("summary", () -> summaries.countProducts("acme", null));
        queries.put("any pending", () -> products.anyPending());
        queries.put("pending", () -> products.pending(100, _ -> {}));
        queries.put("slot", () -> products.inSlot(new HashSlot(1, SLOTS), someAffected(), 100, _ -> {}));
        queries.put("slot of all", () -> products.inSlot(new HashSlot(1, SLOTS), everything(), 100, _ -> {}));
        queries.put("impact", () -> products.ofCompany("acme", someAffected(), 100, _ -> {}));
        queries.put(
                "certified",
                () -> products.findCertified(
                        withDevice(aFirewall("X"), "Maker 1", "M-1").deviceKeys(),
                        Set.of("no such number"),
                        100,
                        _ -> {}));
        queries.put("day", () -> products.movedByDay(TODAY, ReminderLeads.USUAL, 100, _ -> {}));
        queries.put("review queue", () -> reviews.search(new ReviewQueue.Search(ReviewFilter.of("acme"), null, 100)));
        queries.put("review counts", () -> reviews.counts(ReviewFilter.of("acme")));
        queries.put("alike", () -> alike.count(ReviewFilter.of("acme")));
        queries.put("alike of a group", () -> reviews.search(new ReviewQueue.Search(ofGroup(null), null, 100)));
        queries.put("alike of a series", () -> reviews.search(new ReviewQueue.Search(ofGroup("s"), null, 100)));
        queries.put("siblings of a model", () -> siblings(DecisionScope.model("Maker 1", "M-1")));
        queries.put("siblings of a vendor", () -> siblings(DecisionScope.vendor("vendor-1")));
        queries.put("fates", () -> reviews.fates("acme", List.of(UUID.randomUUID())));
        queries.put("acceptances", () -> acceptances.of("acme", UUID.randomUUID()));
        queries.put("obligations", () -> search(ObligationFilter.all("acme")));
        queries.put("open obligations", () -> search(ObligationFilter.due("acme", List.of(Status.OPEN), null, null)));
        queries.put(
                "due obligations", () -> search(ObligationFilter.due("acme", List.of(), TODAY, TODAY.plusDays(60))));
        queries.put("obligations by SKU", () -> overviews.page("acme", null, 100));
        queries.put("waiting answers", () -> search(waiting()));
        queries.put("obligation", () -> obligations.find("acme", obligation));
        queries.put("obligations by id", () -> obligations.find("acme", List.of(obligation)));
        queries.put("overviews by id", () -> overviews.find("acme", List.of(obligation)));
        queries.put(
                "opened by, of one",
                () -> obligations.openedBy("acme", List.of(new Cause(Cause.Kind.REGISTRATION, "none"))));
        queries.put("opened by, of all", () -> obligations.openedBy(new Cause(Cause.Kind.EDITION, "none"), 10));
        return queries;
    }

    @Test
    void anIndexServesEachQueryAndReadsAtMostTwiceWhatItReturns() {
        register();
        obligation = obligations
                .search(new ObligationSearch(ObligationFilter.all("acme"), ObligationOrder.MOST_URGENT_FIRST, null, 1))
                .getFirst()
                .obligation()
                .id();
        var plans = QueryPlans.of(client);
        var faults = queries().entrySet().stream()
                .flatMap(query -> plan(query.getKey(), query.getValue(), plans))
                .collect(joining("\n"));
        assertThat(faults).isEmpty();
    }

    /** What is wrong with the plans of its queries. */
    private Stream<String> plan(String name, Runnable query, QueryPlans plans) {
        sent.record();
        query.run();
        var ofProducts = sent.drain().stream()
                .filter(each -> each.collection().equals(ProductCollection.NAME))
                .toList();
        assertThat(ofProducts).as(name).isNotEmpty();
        return ofProducts.stream().flatMap(each -> findFault(name, each, plans));
    }

    private static Stream<String> findFault(String name, SentQuery query, QueryPlans plans) {
        var plan = plans.plan(query);
        return plan.scans() || plan.examined() > 2 * plan.returned()
                ? Stream.of("%s: %s\n  %s".formatted(name, plan, query.command().toJson()))
                : Stream.empty();
    }

    private void register() {
        var clock = Clock.fixed(AT, ZoneOffset.UTC);
        var context =
                new ContextLoader(new InMemoryCertificates(), new InMemoryDecisions(), new InMemoryCompanyProfiles());
        var assessors = new Assessors(
                new CurrentCatalogue(InMemoryReadModel.with(edition2023()), Arrivals.COMPLETE, clock), context, clock);
        var register = new RegisterProducts(assessors.over(products));
        COMPANIES.forEach(company -> register.register(company, AuthorFixture.LI, inventory()));
    }

    /** A sixth is required, a sixth of that planned; of several makers and vendors. */
    private static List<Product> inventory() {
        return IntStream.range(0, 72)
                .mapToObj(number -> {
                    var product = number % 6 == 0
                            ? aFirewall("F-" + number)
                            : aProduct("C-" + number, number % 6 == 1 ? "防火墙支架" : "网线");
                    var ofMaker = withDevice(product, "Maker " + number % 5, "M-" + number % 7);
                    var ofVendor = from(ofMaker, "vendor-" + number % 4);
                    return number % 36 == 0 ? planned(ofVendor, "2027-01-0" + (1 + number / 36)) : ofVendor;
                })
                .toList();
    }

    private void search(ProductFilter filter, ProductOrder order) {
        inventory.search(new ProductSearch(filter, order, null, 100));
    }

    private static ProductFilter ofEntry() {
        return new ProductFilter("acme", null, null, null, "SCP-02", null, null, null, null, null, null, null);
    }

    private static ProductFilter pending() {
        return new ProductFilter(
                "acme", AssessmentStatus.PENDING, null, null, null, null, null, null, null, null, null, null);
    }

    private static ProductFilter withText(String text) {
        return new ProductFilter(
                "acme", null, null, null, null, null, null, null, null, null, null, TextQuery.of(text));
    }

    private void search(ObligationFilter filter) {
        obligations.search(new ObligationSearch(filter, ObligationOrder.MOST_URGENT_FIRST, null, 100));
    }

    private static ObligationFilter waiting() {
        return new ObligationFilter(
                "acme",
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ObligationFilter.AnswerStatus.WAITING,
                false);
    }

    private static ReviewFilter ofGroup(String series) {
        return new ReviewFilter("acme", null, null, null, null, new ReviewFilter.Alike("2023-2\nSCP-02\n\n", series));
    }

    private void siblings(DecisionScope scope) {
        reviews.siblings(new SiblingReviews.Search("acme", "F-0", scope, null, "SCP-02", 5));
    }

    private static AffectedProducts someAffected() {
        return new AffectedProducts.Some(
                new Keys(Set.of("网线"), Set.of("no such")), new Keys(Set.of("no such"), Set.of()), Set.of("SCP-02"));
    }

    private static AffectedProducts everything() {
        return new AffectedProducts.Everything(AffectedProducts.Reason.UNKNOWN_BEFORE);
    }
}
