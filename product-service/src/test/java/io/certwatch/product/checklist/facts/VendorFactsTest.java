package io.certwatch.product.checklist.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.edition.Sector;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.checklist.SubjectFacts;
import io.certwatch.product.checklist.SubjectKind;
import io.certwatch.product.checklist.TemplateItem;
import io.certwatch.product.checklist.VendorStarts;
import io.certwatch.product.inventory.CountedOnce;
import io.certwatch.product.inventory.InventoryCounts;
import io.certwatch.product.inventory.InventoryCounts.VendorCounts;
import io.certwatch.product.inventory.Summaries;
import io.certwatch.product.inventory.Summaries.CountedProducts;
import io.certwatch.product.inventory.Summary;
import io.certwatch.product.naming.InMemoryPartyNames;
import io.certwatch.product.naming.NamedParty;
import io.certwatch.product.naming.Party;
import io.certwatch.product.naming.PartyName;
import io.certwatch.product.review.SettableClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class VendorFactsTest {

    private static final TemplateItem CLAUSE = ItemFixture.item("vendor-clause", SubjectKind.VENDOR, null);

    private final Map<String, VendorCounts> vendors = new HashMap<>();
    private final AtomicInteger counted = new AtomicInteger();
    private final SettableClock clock = new SettableClock("2026-11-27T08:00:00Z");
    private final InMemoryPartyNames names = new InMemoryPartyNames();
    private final VendorFacts facts = new VendorFacts(new Counts(vendors, counted), new FirstSeen(), names, clock);

    private static final class FirstSeen implements VendorStarts {

        private final Map<String, LocalDate> days = new HashMap<>();

        @Override
        public Map<String, LocalDate> since(String company, Collection<String> seen, LocalDate today) {
            seen.forEach(vendor -> days.putIfAbsent(vendor, today));
            return days;
        }
    }

    private record Counts(Map<String, VendorCounts> vendors, AtomicInteger times) implements Summaries {

        @Override
        public CountedProducts countProducts(String company, Sector sector) {
            times.incrementAndGet();
            return new CountedProducts() {

                @Override
                public InventoryCounts inventory(LocalDate today) {
                    return new InventoryCounts(0, 0, 0, 0, 0, 0, Map.of(), vendors);
                }

                @Override
                public Summary summary(LocalDate today) {
                    throw new UnsupportedOperationException("VendorFacts reads the inventory only");
                }
            };
        }

        @Override
        public Map<String, Long> findings(String company, String edition) {
            throw new UnsupportedOperationException("VendorFacts reads the inventory only");
        }
    }

    private List<SubjectFacts> page(String after, int limit) {
        return facts.page("demo", List.of(CLAUSE), after, limit);
    }

    @Test
    void everyVendorIsASubjectInTheOrderOfNames() {
        for (var name : List.of("华为", "acme", "Zeta", "acme 2", "é"))
            vendors.put(name, new VendorCounts(1, 0, 1, 0, 0, 0, 0));
        vendors.put("", new VendorCounts(4, 0, 1, 0, 0, 0, 0));

        var seen = new ArrayList<String>();
        for (String after = null; ; ) {
            var page = page(after, 2);
            if (page.isEmpty()) break;
            page.forEach(vendor -> seen.add(vendor.subject().id()));
            after = page.getLast().subject().place();
        }

        assertThat(seen).containsExactly("Zeta", "acme", "acme 2", "é", "华为");
    }

    @Test
    void countsTheDaysOfAVendorFromTheDayOnWhichItWasFirstSeen() {
        vendors.put("acme", new VendorCounts(1, 0, 1, 0, 0, 0, 0));
        page(null, 10);
        clock.set("2027-06-01T08:00:00Z");
        vendors.put("zeta", new VendorCounts(1, 0, 1, 0, 0, 0, 0));

        assertThat(page(null, 10))
                .extracting(vendor -> vendor.subject().since())
                .containsExactly(LocalDate.parse("2026-11-27"), LocalDate.parse("2027-06-01"));
        assertThat(facts.find("demo", List.of(CLAUSE), List.of("zeta")))
                .extracting(vendor -> vendor.subject().since())
                .containsExactly(LocalDate.parse("2027-06-01"));
    }

    @Test
    void countsTheInventoryOnceForAReading() {
        for (var name : List.of("acme", "beta", "gamma")) vendors.put(name, new VendorCounts(1, 0, 1, 0, 0, 0, 0));
        var once = facts.in(new CountedOnce());
        var first = once.page("demo", List.of(CLAUSE), null, 2);
        once.page("demo", List.of(CLAUSE), first.getLast().subject().place(), 2);
        assertThat(once.find("demo", List.of(), List.of("acme"))).hasSize(1);
        assertThat(counted).hasValue(1);

        vendors.put("delta", new VendorCounts(1, 0, 1, 0, 0, 0, 0));
        assertThat(facts.in(new CountedOnce()).page("demo", List.of(CLAUSE), null, 5))
                .as("the next reading")
                .hasSize(4);
    }

    @Test
    void saysWhatDependsOnAVendor() {
        vendors.put("Müller & Co", new VendorCounts(12, 2, 3, 3, 0, 1, 2));
        var vendor = page(null, 10).getFirst();
        var answer = vendor.answers().get(CLAUSE.id());
        assertThat(vendor.subject().name()).isEqualTo("Müller & Co");
        assertThat(answer.state()).isEqualTo(ItemState.OPEN);
        assertThat(answer.complete()).isFalse();
        assertThat(answer.figures())
                .containsExactly(
                        entry("products", 12L),
                        entry("withdrawn", 2L),
                        entry("unfinishedObligations", 3L),
                        entry("overdueObligations", 0L),
                        entry("obligationsWithoutProof", 1L),
                        entry("obligationsNotYetOnMarket", 2L));
        assertThat(answer.text().en())
                .isEqualTo(
                        "12 products (2 withdrawn), 3 unfinished obligations (1 without valid proof, on the market or"
                            + " not stated, not to be sold until there is one) (2 without valid proof, not yet on the"
                            + " market, not to be sold until there is one).");
        assertThat(answer.text().zh())
                .isEqualTo("12款产品（2款已退市），3项未完成的义务（1项无有效证明，已上市或者未说明，取得前不得销售）" + "（2项无有效证明，尚未上市，取得前不得销售）。");
        assertThat(answer.from().en())
                .contains("/api/products?vendor=M%C3%BCller%20%26%20Co")
                .contains("/api/obligations?status=OPEN&status=IN_PROGRESS&vendor=M%C3%BCller%20%26%20Co");
    }

    @Test
    void callsAVendorByItsName() {
        for (var id : List.of("acme-us", "huawei-cn", "nobody")) vendors.put(id, new VendorCounts(1, 0, 1, 0, 0, 0, 0));
        name("acme-us", new PartyName(null, "Acme"));
        name("huawei-cn", new PartyName("华为", "Huawei"));

        assertThat(page(null, 10))
                .extracting(
                        vendor -> vendor.subject().id(),
                        vendor -> vendor.subject().name())
                .containsExactly(
                        tuple("acme-us", "Acme"), tuple("huawei-cn", "华为 / Huawei"), tuple("nobody", "nobody"));
    }

    private void name(String vendor, PartyName name) {
        names.save(new NamedParty(new Party("demo", vendor), name, 1, null, clock.instant()));
    }

    @Test
    void productsWithoutAVendorAreAskedNothing() {
        vendors.put("", new VendorCounts(2, 0, 1, 1, 0, 0, 0));

        assertThat(page(null, 10)).isEmpty();
        assertThat(facts.find("demo", List.of(CLAUSE), List.of("", "gone"))).isEmpty();
    }

    @Test
    void aCompanyWithoutProductsHasNoVendors() {
        assertThat(page(null, 10)).isEmpty();
    }
}
