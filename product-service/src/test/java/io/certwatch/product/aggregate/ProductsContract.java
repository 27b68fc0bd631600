package io.certwatch.product.aggregate;

import static io.certwatch.product.aggregate.AssessmentContext.NONE;
import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static io.certwatch.product.aggregate.ProductFixture.from;
import static io.certwatch.product.aggregate.ProductFixture.planned;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.catalogue.CatalogueFixture.catalogue;
import static io.certwatch.product.catalogue.CatalogueFixture.edition;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.HistoryQuery.Order;
import io.certwatch.product.aggregate.assessment.AssessmentStatus;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.assessment.HistoryLine;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.aggregate.sale.SaleReason;
import io.certwatch.product.certificate.CertificateFixture;
import io.certwatch.product.concurrency.HashSlot;
import io.certwatch.product.engine.EntryText;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.engine.affected.AffectedProducts;
import io.certwatch.product.engine.affected.AffectedProducts.Keys;
import io.certwatch.product.inventory.Inventory;
import io.certwatch.product.inventory.ProductFilter;
import io.certwatch.product.inventory.ProductOrder;
import io.certwatch.product.inventory.ProductOrder.Direction;
import io.certwatch.product.inventory.ProductOrder.Key;
import io.certwatch.product.inventory.ProductSearch;
import io.certwatch.product.inventory.TextQuery;
import io.certwatch.product.profile.ProductProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The contract of every product store; it keeps the in-memory one equal to the real one. */
public abstract class ProductsContract {

    /** A company per test separates the tests in a shared store. */
    private final String company = "company-" + UUID.randomUUID();

    private final ProductAssessor assessor = new ProductAssessor(
            catalogue(1, edition2023()),
            new Cause(Cause.Kind.REGISTRATION, "one"),
            Instant.parse("2026-11-25T08:00:00Z"));

    protected abstract Products products();

    protected abstract Inventory inventory();

    private ProductId id(String sku) {
        return ProductId.of(company, sku);
    }

    private ProductChange first(Product product) {
        return assessor.register(new ProductId(company, product.sku()), product, null, NONE)
                .orElseThrow();
    }

    private ProductSearch search(Verdict verdict, String text, String after) {
        return page(
                new ProductFilter(
                        company,
                        null,
                        verdict,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        text == null ? null : TextQuery.of(text)),
                after);
    }

    private ProductFilter under(String entry, VendorFilter vendor) {
        return new ProductFilter(company, null, null, null, entry, null, vendor, null, null, null, null, null);
    }

    private static ProductSearch page(ProductFilter filter, String after) {
        return new ProductSearch(filter, after, 10);
    }

    @Test
    void findsTheFirstByTheReasonOfTheirSale() {
        products().save(List.of(first(aFirewall("A")), first(aProduct("E", "椅子")), first(aProduct("C", "椅子"))));
        assertThat(inventory().find(company, SaleReason.NOTHING_RECOGNISED, 5))
                .extracting(product -> product.id().sku().value())
                .containsExactly("C", "E");
        assertThat(inventory().find(company, SaleReason.NOTHING_RECOGNISED, 1)).hasSize(1);
        assertThat(inventory().find(company, SaleReason.PROVEN, 5)).isEmpty();
    }

    @Test
    void readsAConfirmationAsItWasWritten() {
        var known = smallFirewallOf2017();
        var confirmed = confirm(known);
        assertThat(confirmed.confirmed()).isNotNull();
        assertThat(products().save(List.of(confirmed))).isEmpty();
        assertThat(products().find(known.id())).contains(confirmed.product());
        assertThat(products().history(known.id(), new HistoryQuery(HistoryQuery.Order.OLDEST_FIRST, null, 10)))
                .extracting(HistoryLine::editions)
                .containsExactly(List.of("2017-1"), List.of("2024-9"));
    }

    /** Somebody else has changed the product since it was read. */
    @Test
    void doesNotWriteAConfirmationThatIsTooLate() {
        var known = smallFirewallOf2017();
        var confirmed = confirm(known);
        products().save(List.of(assessor.remove(known)));
        assertThat(products().save(List.of(confirmed))).containsExactly(known.id());
        assertThat(products().find(known.id()).orElseThrow().removed()).isTrue();
    }

    protected AssessedProduct smallFirewallOf2017() {
        var by = new ProductAssessor(
                catalogue(1, edition2017()), assessor.cause(), Instant.parse("2026-11-20T08:00:00Z"));
        var small = aFirewall("SMALL").withSpecs(List.of(new Spec("整机吞吐量", "10 Gbps")));
        var change = by.register(id("SMALL"), small, null, NONE).orElseThrow();
        products().save(List.of(change));
        return change.product();
    }

    /** By an edition whose firewalls are those of 2017. */
    protected ProductChange confirm(AssessedProduct known) {
        var before = edition2017().entries().getFirst();
        var same = edition(
                "2024-9",
                "2017-1",
                "2024-01-01",
                new EntryText(before.code(), before.name(), before.criteria(), List.of(before.code())));
        var by = new ProductAssessor(
                catalogue(2, edition2017(), same),
                new Cause(Cause.Kind.EDITION, "run"),
                Instant.parse("2026-11-25T08:00:00Z"));
        return by.reassessIfOutdated(known, NONE).orElseThrow();
    }

    @Test
    void listsProductsInEveryOrderPageByPage() {
        products()
                .save(List.of(
                        first(planned(from(aFirewall("A"), "v2"), "2027-06-01")),
                        first(planned(from(aFirewall("B"), "v1"), "2027-03-01")),
                        first(from(aProduct("C", "椅子"), null)),
                        first(planned(from(aFirewall("D"), "v1"), "2027-03-01")),
                        first(from(aProduct("E", "椅子"), null)),
                        pending("F")));
        assertThat(pages(Key.SKU, Direction.ASC)).containsExactly("A", "B", "C", "D", "E", "F");
        assertThat(pages(Key.SKU, Direction.DESC)).containsExactly("F", "E", "D", "C", "B", "A");
        assertThat(pages(Key.VENDOR, Direction.ASC)).containsExactly("C", "E", "B", "D", "F", "A");
        assertThat(pages(Key.VENDOR, Direction.DESC)).containsExactly("A", "F", "D", "B", "E", "C");
        assertThat(pages(Key.MARKET_ENTRY, Direction.ASC)).containsExactly("C", "E", "F", "B", "D", "A");
        assertThat(pages(Key.MARKET_ENTRY, Direction.DESC)).containsExactly("A", "D", "B", "F", "E", "C");
        assertThat(pages(Key.VERDICT, Direction.ASC)).containsExactly("F", "A", "B", "D", "C", "E");
        assertThat(pages(Key.VERDICT, Direction.DESC)).containsExactly("E", "C", "D", "B", "A", "F");
        assertThat(pages(Key.ASSESSED_AT, Direction.ASC)).containsExactly("A", "B", "C", "D", "E", "F");
        assertThat(pages(Key.SALE, Direction.ASC)).containsExactlyInAnyOrder("A", "B", "C", "D", "E", "F");
        assertThat(pages(Key.SALE, Direction.DESC))
                .isEqualTo(pages(Key.SALE, Direction.ASC).reversed());
        assertThat(pages(Key.ASSESSED_AT, Direction.DESC)).containsExactly("F", "E", "D", "C", "B", "A");
    }

    @Test
    void listsProductsByWhatTheyAreCalled() {
        products()
                .save(List.of(
                        first(productOfName("A", new Name("防火墙", "firewall"), "M2", "Huawei")),
                        first(productOfName("B", new Name("椅子", null), "M1", null)),
                        first(productOfName("C", new Name(null, "chair\nof wood"), null, "Acme")),
                        first(productOfName("D", new Name("椅子", "chair"), "M2", "Huawei"))));
        assertThat(pages(Key.NAME_ZH, Direction.ASC)).containsExactly("C", "B", "D", "A");
        assertThat(pages(Key.NAME_ZH, Direction.DESC)).containsExactly("A", "D", "B", "C");
        assertThat(pages(Key.NAME_EN, Direction.ASC)).containsExactly("B", "D", "C", "A");
        assertThat(pages(Key.NAME_EN, Direction.DESC)).containsExactly("A", "C", "D", "B");
        assertThat(pages(Key.MODEL, Direction.ASC)).containsExactly("C", "B", "A", "D");
        assertThat(pages(Key.MODEL, Direction.DESC)).containsExactly("D", "A", "B", "C");
        assertThat(pages(Key.MANUFACTURER, Direction.ASC)).containsExactly("B", "C", "A", "D");
        assertThat(pages(Key.MANUFACTURER, Direction.DESC)).containsExactly("D", "A", "C", "B");
    }

    private static Product productOfName(String sku, Name name, @Nullable String model, @Nullable String manufacturer) {
        return aFirewall(sku)
                .withName(name)
                .withModel(model)
                .withManufacturer(manufacturer)
                .withRemarks(List.of());
    }

    /** Assessed, as far as it is, a day after the others. */
    private ProductChange pending(String sku) {
        var later = new ProductAssessor(
                catalogue(1), new Cause(Cause.Kind.REGISTRATION, "later"), Instant.parse("2026-11-26T08:00:00Z"));
        return later.register(id(sku), from(aFirewall(sku), "v1"), null, NONE).orElseThrow();
    }

    /** The SKUs of all pages of two products. */
    private List<String> pages(Key key, Direction direction) {
        var order = new ProductOrder(key, direction);
        var skus = new ArrayList<String>();
        var page = inventory().search(new ProductSearch(ProductFilter.all(company), order, null, 2));
        while (!page.isEmpty()) {
            page.forEach(product -> skus.add(product.id().sku().value()));
            page = inventory()
                    .search(new ProductSearch(ProductFilter.all(company), order, order.placeOf(page.getLast()), 2));
        }
        return skus;
    }

    @Test
    void findsProductsByCertificate() {
        var usg = withDevice(aFirewall("USG"), "Huawei", "USG6525E-" + company);
        var certificate = CertificateFixture.certificate("C-" + company, "华为技术有限公司", "USG6525E-" + company);
        var context = new AssessmentContext(List.of(certificate), List.of(), ProductProfile.NOTHING_STATED);
        products()
                .save(List.of(
                        assessor.register(id("USG"), usg, null, context).orElseThrow(), first(aFirewall("OTHER"))));
        assertThat(certified(usg.deviceKeys(), Set.of())).containsExactly("USG");
        assertThat(certified(Set.of(), Set.of(certificate.number()))).containsExactly("USG");
        assertThat(certified(Set.of("nobody|=x"), Set.of("C-0"))).isEmpty();
    }

    private List<String> certified(Set<String> keys, Set<String> numbers) {
        var found = new ArrayList<String>();
        products()
                .findCertified(
                        keys,
                        numbers,
                        1,
                        page -> page.stream()
                                .filter(product -> product.id().company().equals(company))
                                .forEach(product -> found.add(product.id().sku().value())));
        return found;
    }

    @Test
    void findsPendingProductsUntilTheyAreAssessed() {
        var none = new ProductAssessor(
                catalogue(2), new Cause(Cause.Kind.REGISTRATION, "none"), Instant.parse("2026-11-25T08:00:00Z"));
        var judged = first(aFirewall("WAS"));
        var never =
                none.register(id("NEVER"), aProduct("NEVER", "椅子"), null, NONE).orElseThrow();
        products().save(List.of(judged, never, first(aFirewall("NOT"))));
        var lost = none.reassessIfOutdated(judged.product(), NONE).orElseThrow();
        products().save(List.of(lost));

        assertThat(products().anyPending()).isTrue();
        assertThat(pending()).containsExactlyInAnyOrder("NEVER", "WAS");
        assertThat(skus(AssessmentStatus.PENDING)).containsExactly("NEVER", "WAS");
        assertThat(skus(AssessmentStatus.ASSESSED)).containsExactly("NOT");
        assertThat(products().find(id("WAS"))).contains(lost.product());
        var inSlot = new ArrayList<String>();
        products()
                .inSlot(
                        HashSlot.ALL,
                        AffectedProducts.NOTHING,
                        2,
                        page -> page.stream()
                                .filter(product -> product.id().company().equals(company))
                                .forEach(
                                        product -> inSlot.add(product.id().sku().value())));
        assertThat(inSlot).containsExactlyInAnyOrder("NEVER", "WAS");

        var ready = new ProductAssessor(
                catalogue(3, edition2023()),
                new Cause(Cause.Kind.EDITION, "ready"),
                Instant.parse("2026-11-25T08:00:00Z"));
        products()
                .save(List.of(
                        ready.reassessIfOutdated(never.product(), NONE).orElseThrow(), none.remove(lost.product())));
        assertThat(pending()).isEmpty();
        assertThat(skus(AssessmentStatus.ASSESSED)).containsExactly("NEVER", "NOT");
    }

    private List<String> pending() {
        var found = new ArrayList<String>();
        products()
                .pending(
                        1,
                        page -> page.stream()
                                .filter(product -> product.id().company().equals(company))
                                .forEach(product -> found.add(product.id().sku().value())));
        return found;
    }

    private List<String> skus(AssessmentStatus status) {
        return inventory()
                .search(page(
                        new ProductFilter(company, status, null, null, null, null, null, null, null, null, null, null),
                        null))
                .stream()
                .map(product -> product.id().sku().value())
                .toList();
    }

    @Test
    void returnsWhatWasSaved() {
        var change = first(planned(aFirewall("A/1 Ⅱ"), "2027-03-01"));
        assertThat(products().save(List.of(change))).isEmpty();
        assertThat(products().find(id("A/1 Ⅱ"))).contains(change.product());
    }

    @Test
    void findsNothingOfAnotherCompany() {
        products().save(List.of(first(aFirewall("A"))));
        assertThat(products().find(ProductId.of(company + "x", "A"))).isEmpty();
        assertThat(inventory().search(page(ProductFilter.all(company + "x"), null)))
                .isEmpty();
    }

    @Test
    void returnsStaleChangesAndWritesTheOthers() {
        var many = IntStream.range(0, 20)
                .mapToObj(number -> first(aFirewall("S" + number)))
                .toList();
        products().save(many.subList(5, 7));
        assertThat(products().save(many)).containsExactlyInAnyOrder(id("S5"), id("S6"));
        assertThat(products().find(many.stream().map(ProductChange::id).toList()))
                .hasSize(20);
    }

    @Test
    void rejectsAChangeFromAnOldRevision() {
        var first = first(aFirewall("A"));
        products().save(List.of(first));
        var toChair = assessor.register(id("A"), aProduct("A", "椅子"), first.product(), NONE)
                .orElseThrow();
        var toTable = assessor.register(id("A"), aProduct("A", "桌子"), first.product(), NONE)
                .orElseThrow();
        assertThat(products().save(List.of(toChair))).isEmpty();
        assertThat(products().save(List.of(toTable))).containsExactly(id("A"));
        assertThat(products().find(id("A")).orElseThrow().product().name().zh()).isEqualTo("椅子");
    }

    @Test
    void slotsContainEveryListedProductOnce() {
        var removed = first(aFirewall("R"));
        products()
                .save(IntStream.range(0, 50)
                        .mapToObj(number -> first(aFirewall("S" + number)))
                        .toList());
        products().save(List.of(removed));
        products().save(List.of(assessor.remove(removed.product())));
        var seen = new ArrayList<ProductId>();
        for (var slot = 0; slot < 4; slot++) {
            products()
                    .inSlot(
                            new HashSlot(slot, 4),
                            new AffectedProducts.Everything(AffectedProducts.Reason.UNKNOWN_BEFORE),
                            7,
                            page -> {
                                assertThat(page.size()).isBetween(1, 7);
                                page.stream()
                                        .map(AssessedProduct::id)
                                        .filter(id -> id.company().equals(company))
                                        .forEach(seen::add);
                            });
        }
        assertThat(seen).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void searchesByVerdictAndTextInPages() {
        products().save(List.of(first(aFirewall("B")), first(aFirewall("A")), first(aProduct("C", "椅子 (Chair.*)"))));
        assertThat(inventory().search(search(null, null, null)))
                .extracting(one -> one.id().sku().value())
                .containsExactly("A", "B", "C");
        assertThat(inventory().search(search(null, null, "A"))).hasSize(2);
        assertThat(inventory().search(search(Verdict.REQUIRED, null, null))).hasSize(2);
        assertThat(inventory().search(search(null, "chair.*", null)))
                .extracting(one -> one.id().sku().value())
                .containsExactly("C");
        assertThat(inventory().search(page(under("SCP-02", VendorFilter.of("vendor-1")), null)))
                .hasSize(2);
        assertThat(inventory().search(page(under("SCP-02", VendorFilter.containing("DOR-1")), null)))
                .hasSize(2);
        assertThat(inventory().search(page(under(null, VendorFilter.of("dor-1")), null)))
                .isEmpty();
        assertThat(inventory().search(page(under(null, VendorFilter.containing(".")), null)))
                .as("no character has a special meaning")
                .isEmpty();
    }

    @Test
    void findsByWordsNumbersAndChineseInAnyScriptAndWidth() {
        products()
                .save(List.of(
                        first(aProduct("FW-1", "下一代防火墙 USG6525E")),
                        first(aProduct("FW-2", "防火門 ＦＩＲＥ door")),
                        first(aProduct("X", "椅子 fired"))));
        assertThat(skus("防火")).containsExactly("FW-1", "FW-2");
        assertThat(skus("防火门")).containsExactly("FW-2");
        assertThat(skus("墙")).containsExactly("FW-1");
        assertThat(skus("525")).containsExactly("FW-1");
        assertThat(skus("usg65")).containsExactly("FW-1");
        assertThat(skus("fire")).containsExactly("FW-2", "X");
        assertThat(skus("Door fire")).containsExactly("FW-2");
        assertThat(skus("fw-2")).containsExactly("FW-2");
        assertThat(skus("椅子 maker")).containsExactly("X");
        assertThat(skus("door usg")).isEmpty();
        assertThat(skus(".*")).isEmpty();
    }

    private List<String> skus(String text) {
        return inventory().search(search(null, text, null)).stream()
                .map(one -> one.id().sku().value())
                .toList();
    }

    @Test
    void slotContainsAffectedProductsByKeyOrFinding() {
        products()
                .save(List.of(
                        first(aFirewall("FW")), first(aProduct("CHAIR", "椅子")), first(aProduct("IDS", "入侵检测系统"))));
        assertThat(within(new AffectedProducts.Some(keys("椅子"), Keys.NONE, Set.of())))
                .containsExactly("CHAIR");
        assertThat(within(new AffectedProducts.Some(keys("侵检"), Keys.NONE, Set.of("SCP-02"))))
                .containsExactlyInAnyOrder("FW", "IDS");
        assertThat(within(AffectedProducts.NOTHING)).isEmpty();
        assertThat(within(new AffectedProducts.Some(Keys.NONE, keys("椅子", "火墙"), Set.of())))
                .as("nothing was recognised")
                .containsExactly("CHAIR");
        var ofCompany = new ArrayList<String>();
        products()
                .ofCompany(
                        company,
                        new AffectedProducts.Some(new Keys(Set.of(), Set.of("椅")), Keys.NONE, Set.of("SCP-02")),
                        1,
                        page -> page.forEach(one -> ofCompany.add(one.id().sku().value())));
        assertThat(ofCompany).containsExactlyInAnyOrder("CHAIR", "FW");
    }

    private static Keys keys(String... whole) {
        return new Keys(Set.of(whole), Set.of());
    }

    private List<String> within(AffectedProducts reach) {
        var found = new ArrayList<String>();
        products()
                .inSlot(
                        new HashSlot(0, 1),
                        reach,
                        2,
                        page -> page.stream()
                                .map(AssessedProduct::id)
                                .filter(id -> id.company().equals(company))
                                .forEach(id -> found.add(id.sku().value())));
        return found;
    }

    @Test
    void keepsTheWholeHistory() {
        var first = first(aFirewall("A"));
        products().save(List.of(first));
        products().save(List.of(assessor.remove(first.product())));
        assertThat(products().history(id("A"), new HistoryQuery(HistoryQuery.Order.OLDEST_FIRST, null, 10)))
                .extracting(HistoryLine::to)
                .containsExactly("REQUIRED", "OPEN", "REMOVED", "LIFTED");
        assertThat(products().history(id("none"), new HistoryQuery(HistoryQuery.Order.OLDEST_FIRST, null, 10)))
                .isEmpty();
    }

    @Test
    protected void readsALongHistoryInPagesFromEitherEnd() {
        var known = first(aFirewall("A"));
        products().save(List.of(known));
        for (var number = 0; number < 150; number++) {
            var next = assessor.register(
                            id("A"),
                            aProduct("A", number % 2 == 0 ? "椅子" : "防火墙"),
                            known.product(),
                            AssessmentContext.NONE)
                    .orElseThrow();
            assertThat(products().save(List.of(next))).isEmpty();
            known = next;
        }
        var oldest = pages(Order.OLDEST_FIRST);
        assertThat(oldest).hasSize(302).doesNotHaveDuplicates().isSorted();
        assertThat(pages(Order.NEWEST_FIRST)).isEqualTo(oldest.reversed());
    }

    private List<HistoryLine.Place> pages(Order order) {
        var places = new ArrayList<HistoryLine.Place>();
        List<HistoryLine> page;
        do {
            page = products().history(id("A"), new HistoryQuery(order, places.isEmpty() ? null : places.getLast(), 40));
            page.forEach(line -> places.add(line.place()));
        } while (page.size() == 40);
        return places;
    }
}
