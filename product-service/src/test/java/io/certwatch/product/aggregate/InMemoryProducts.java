package io.certwatch.product.aggregate;

import io.certwatch.edition.Force;
import io.certwatch.product.aggregate.assessment.HistoryLine;
import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.aggregate.sale.SaleReason;
import io.certwatch.product.certificate.CertificateUse.Part;
import io.certwatch.product.concurrency.HashSlot;
import io.certwatch.product.engine.affected.AffectedProducts;
import io.certwatch.product.inventory.Inventory;
import io.certwatch.product.inventory.ProductFilter;
import io.certwatch.product.inventory.ProductOrder.Direction;
import io.certwatch.product.inventory.ProductOrder.Place;
import io.certwatch.product.inventory.ProductSearch;
import io.certwatch.product.inventory.TextQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores products as the real store does, and collects their events. */
public final class InMemoryProducts implements Products, Inventory {

    private final Map<String, AssessedProduct> stored = new TreeMap<>();
    private final Map<ProductId, List<HistoryLine>> history = new HashMap<>();
    private final List<ProductEvent> events = new ArrayList<>();

    public List<ProductEvent> events() {
        return events;
    }

    /** The SKUs of a company, in their order. */
    public List<String> skus(String company) {
        return stored.values().stream()
                .filter(product -> product.id().company().equals(company))
                .map(product -> product.id().sku().value())
                .toList();
    }

    @Override
    public Map<ProductId, AssessedProduct> find(Collection<ProductId> ids) {
        var found = new HashMap<ProductId, AssessedProduct>();
        for (var id : ids) {
            var product = stored.get(id.toString());
            if (product != null) {
                found.put(id, product);
            }
        }
        return found;
    }

    @Override
    public Set<ProductId> save(List<ProductChange> changes) {
        var lost = new HashSet<ProductId>();
        for (var change : changes) {
            var known = stored.get(change.id().toString());
            if ((known == null ? 0 : known.revision()) == change.product().revision() - 1) {
                stored.put(change.id().toString(), change.product());
                history.computeIfAbsent(change.id(), _ -> new ArrayList<>()).addAll(change.history());
                events.addAll(change.events());
            } else {
                lost.add(change.id());
            }
        }
        return lost;
    }

    @Override
    public void inSlot(HashSlot slot, AffectedProducts reach, int pageSize, Consumer<List<AssessedProduct>> page) {
        var inSlot =
                listed().filter(product -> slot.holds(product.id().toString())).toList();
        var pending = inSlot.stream().filter(product -> product.assessment().pending());
        var others = within(
                reach, inSlot.stream().filter(product -> !product.assessment().pending()));
        inPages(Stream.concat(pending, others), pageSize, page);
    }

    @Override
    public boolean anyPending() {
        return listed().anyMatch(product -> product.assessment().pending());
    }

    @Override
    public void pending(int pageSize, Consumer<List<AssessedProduct>> page) {
        inPages(listed().filter(product -> product.assessment().pending()), pageSize, page);
    }

    @Override
    public void findCertified(
            Set<String> keys, Set<String> certificates, int pageSize, Consumer<List<AssessedProduct>> page) {
        inPages(
                listed().filter(product ->
                        product.product().deviceKeys().stream().anyMatch(keys::contains)
                                || product.assessment().certificates().stream()
                                        .anyMatch(use -> certificates.contains(use.number()))
                                || product.claimedCertificates().anyMatch(certificates::contains)),
                pageSize,
                page);
    }

    /** Passes on all products, which the contract allows. */
    @Override
    public void movedByDay(LocalDate today, ReminderLeads leads, int pageSize, Consumer<List<AssessedProduct>> page) {
        listed().map(List::of).toList().forEach(page);
    }

    @Override
    public void ofCompany(String company, AffectedProducts reach, int pageSize, Consumer<List<AssessedProduct>> page) {
        inPages(within(reach, listed().filter(product -> product.id().company().equals(company))), pageSize, page);
    }

    private static Stream<AssessedProduct> within(AffectedProducts reach, Stream<AssessedProduct> some) {
        return some.filter(product -> ruledOutOfSight(product) || certifiedOnly(product) || reaches(reach, product));
    }

    private static void inPages(Stream<AssessedProduct> some, int pageSize, Consumer<List<AssessedProduct>> page) {
        var all = some.toList();
        for (var from = 0; from < all.size(); from += pageSize) {
            page.accept(all.subList(from, Math.min(all.size(), from + pageSize)));
        }
    }

    private static boolean certifiedOnly(AssessedProduct product) {
        return product.assessment().certificates().stream().anyMatch(use -> use.part() == Part.IDENTIFIES);
    }

    private static boolean ruledOutOfSight(AssessedProduct product) {
        return product.assessment().productDecisions().stream()
                .anyMatch(productDecision -> productDecision.found() == null);
    }

    private static boolean reaches(AffectedProducts reach, AssessedProduct product) {
        return switch (reach) {
            case AffectedProducts.Everything _ -> true;
            case AffectedProducts.Some some ->
                some.things().anyOf(product.product().keys())
                        || product.assessment().findings().stream()
                                        .noneMatch(finding -> finding.force() == Force.STATUTORY)
                                && some.figures().anyOf(product.product().keys())
                        || product.assessment().findings().stream()
                                .anyMatch(finding -> some.entries().contains(finding.entry()));
        };
    }

    @Override
    public List<AssessedProduct> search(ProductSearch search) {
        var order = search.order();
        var places = inOrder(order.direction());
        return found(search.filter())
                .filter(product -> search.after() == null || places.compare(order.placeOf(product), search.after()) > 0)
                .sorted(Comparator.comparing(order::placeOf, places))
                .limit(search.limit())
                .toList();
    }

    private static Comparator<Place> inOrder(Direction direction) {
        Comparator<Place> upwards = Comparator.comparing(InMemoryProducts::value, Comparator.nullsFirst(comparing()))
                .thenComparing(Place::sku);
        return direction == Direction.ASC ? upwards : upwards.reversed();
    }

    @SuppressWarnings("unchecked")
    private static Comparable<Object> value(Place place) {
        return (Comparable<Object>) place.value();
    }

    private static Comparator<Comparable<Object>> comparing() {
        return (one, other) -> one.compareTo(other);
    }

    @Override
    public List<AssessedProduct> findConcerned(Decision decision, @Nullable String after, int limit) {
        return listed().filter(product -> product.id().company().equals(decision.company()))
                .filter(product ->
                        product.product().extents().contains(decision.extent().key())
                                || product.assessment().productDecisions().stream()
                                        .anyMatch(productDecision -> productDecision.is(decision.id())))
                .filter(product -> after == null || product.id().sku().value().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<AssessedProduct> find(String company, SaleReason reason, int limit) {
        return found(ProductFilter.withSale(company, reason.status()))
                .filter(product -> product.sale().reason() == reason)
                .limit(limit)
                .toList();
    }

    @Override
    public int count(ProductFilter filter, int most) {
        return (int) found(filter).limit(most).count();
    }

    @Override
    public void each(ProductFilter filter, Consumer<AssessedProduct> each) {
        found(filter).forEach(each);
    }

    private Stream<AssessedProduct> found(ProductFilter filter) {
        return listed().filter(product -> product.id().company().equals(filter.company()))
                .filter(product ->
                        filter.status() == null || product.assessment().status() == filter.status())
                .filter(product ->
                        filter.verdict() == null || product.assessment().verdict() == filter.verdict())
                .filter(product ->
                        filter.basis() == null || product.assessment().basis() == filter.basis())
                .filter(product -> filter.entry() == null
                        || product.assessment().findings().stream()
                                .anyMatch(finding -> finding.entry().equals(filter.entry())))
                .filter(product -> filter.vendor() == null
                        || filter.vendor().selects(product.product().vendor()))
                .filter(product ->
                        filter.market() == null || product.product().market().status() == filter.market())
                .filter(product -> filter.sector() == null
                        || product.assessment().sectors().contains(filter.sector()))
                .filter(product ->
                        filter.usedInCii() == null || product.product().usedInCii() == filter.usedInCii())
                .filter(product -> filter.sale() == null || product.sale().status() == filter.sale())
                .filter(product -> filter.text() == null || has(filter.text(), product.product()));
    }

    /** Includes removed products. */
    public Stream<AssessedProduct> all() {
        return stored.values().stream();
    }

    private Stream<AssessedProduct> listed() {
        return stored.values().stream().filter(AssessedProduct::listed);
    }

    private static boolean has(TextQuery text, Product product) {
        var keys = product.keys();
        return keys.containsAll(text.lookup().whole())
                && text.lookup().beginnings().stream()
                        .allMatch(beginning -> keys.stream().anyMatch(key -> key.startsWith(beginning)))
                && text.matches(product);
    }

    /** The whole history, oldest line first. */
    public List<HistoryLine> history(ProductId id) {
        return history(id, new HistoryQuery(HistoryQuery.Order.OLDEST_FIRST, null, Integer.MAX_VALUE));
    }

    /** Its events reach their readers at once. */
    @Override
    public boolean hasUnpublishedEvents(ProductId id) {
        return false;
    }

    @Override
    public List<HistoryLine> history(ProductId id, HistoryQuery query) {
        var lines = history.getOrDefault(id, List.of());
        return (query.order() == HistoryQuery.Order.OLDEST_FIRST ? lines : lines.reversed())
                .stream()
                        .filter(line -> query.asksFor(line.place()))
                        .limit(query.limit())
                        .toList();
    }
}
