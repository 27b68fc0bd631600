package io.certwatch.product.checklist.facts;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.checklist.ChecklistFacts;
import io.certwatch.product.checklist.ItemAnswer;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.checklist.ItemSubject;
import io.certwatch.product.checklist.SubjectFacts;
import io.certwatch.product.checklist.SubjectKind;
import io.certwatch.product.checklist.TemplateItem;
import io.certwatch.product.checklist.VendorStarts;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.inventory.CountedOnce;
import io.certwatch.product.inventory.InventoryCounts.VendorCounts;
import io.certwatch.product.inventory.Summaries;
import io.certwatch.product.naming.PartyNames;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One subject for each vendor of whose products one has an obligation, by name. Products without a vendor have none: nobody
 * can be asked for a clause, and the overview counts them. People state whether a clause is signed; the figures say what
 * depends on it.
 */
final class VendorFacts implements ChecklistFacts {

    /** The key of the counts of products without a vendor. */
    private static final String NONE = "";

    private final Summaries summaries;
    private final VendorStarts starts;
    private final PartyNames names;
    private final Clock clock;

    public VendorFacts(Summaries summaries, VendorStarts starts, PartyNames names, Clock clock) {
        this.summaries = summaries;
        this.starts = starts;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.VENDOR;
    }

    @Override
    public ChecklistFacts in(CountedOnce reading) {
        return new VendorFacts(reading.of(summaries), starts, names, clock);
    }

    @Override
    public List<SubjectFacts> page(String company, Collection<TemplateItem> items, @Nullable String after, int limit) {
        var now = clock.instant();
        var vendors = vendors(company, now);
        var behind = after == null ? vendors : vendors.tailMap(after + '\0');
        return facts(company, behind.entrySet().stream().limit(limit).toList(), items, now);
    }

    @Override
    public List<SubjectFacts> find(String company, Collection<TemplateItem> items, Collection<String> ids) {
        if (ids.isEmpty()) return List.of();
        var now = clock.instant();
        var vendors = vendors(company, now);
        vendors.keySet().retainAll(Set.copyOf(ids));
        return facts(company, List.copyOf(vendors.entrySet()), items, now);
    }

    private List<SubjectFacts> facts(
            String company,
            List<Map.Entry<String, VendorCounts>> vendors,
            Collection<TemplateItem> items,
            Instant now) {
        if (vendors.isEmpty()) return List.of();
        var ids = vendors.stream().map(Map.Entry::getKey).toList();
        Map<String, LocalDate> since =
                items.isEmpty() ? Map.of() : starts.since(company, ids, ChinaCalendar.dayOf(now));
        var named = names(company, ids);
        return vendors.stream()
                .map(vendor -> {
                    var id = vendor.getKey();
                    var answer = answer(id, vendor.getValue(), now);
                    return new SubjectFacts(
                            subject(id, named.getOrDefault(id, id), since.get(id)),
                            items.stream().collect(toMap(TemplateItem::id, _ -> answer)));
                })
                .toList();
    }

    private SortedMap<String, VendorCounts> vendors(String company, Instant now) {
        var vendors = new TreeMap<>(summaries
                .countProducts(company, null)
                .inventory(ChinaCalendar.dayOf(now))
                .vendors());
        vendors.values().removeIf(counts -> counts.obligations() == 0);
        vendors.remove(NONE);
        return vendors;
    }

    /** An item has one name for readers of both languages. */
    private Map<String, String> names(String company, Collection<String> vendors) {
        var found = new HashMap<String, String>();
        for (var one : names.findVendors(company, vendors)) {
            var words = Stream.of(one.name().zh(), one.name().en())
                    .filter(Objects::nonNull)
                    .distinct()
                    .collect(joining(" / "));
            if (!words.isEmpty()) found.put(one.party().vendor(), words);
        }
        return found;
    }

    private static ItemSubject subject(String vendor, String name, @Nullable LocalDate since) {
        return new ItemSubject(SubjectKind.VENDOR, vendor, name, vendor, since, null);
    }

    private static ItemAnswer answer(String vendor, VendorCounts counts, Instant now) {
        var figures = new LinkedHashMap<String, Long>();
        figures.put("products", counts.products());
        figures.put("withdrawn", counts.withdrawn());
        figures.put("unfinishedObligations", counts.unfinished());
        figures.put("overdueObligations", counts.overdue());
        figures.put("obligationsWithoutProof", counts.withoutProof());
        figures.put("obligationsNotYetOnMarket", counts.notYetOnMarket());
        return new ItemAnswer(
                Explanation.of(
                        "facts.vendor.counts",
                        counts.products(),
                        counts.withdrawn(),
                        counts.unfinished(),
                        counts.overdue(),
                        counts.withoutProof(),
                        counts.notYetOnMarket()),
                figures,
                from(vendor),
                false,
                ItemState.OPEN,
                null,
                null,
                Map.of(),
                now);
    }

    private static Explanation from(String vendor) {
        var of = "vendor=" + Sentence.encode(vendor);
        return Explanation.of(
                "facts.from.inventory",
                "/api/products?" + of + ", /api/obligations?status=OPEN&status=IN_PROGRESS&" + of);
    }
}
