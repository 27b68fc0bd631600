package io.certwatch.product.inventory.mongo;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.certwatch.edition.Sector;
import io.certwatch.product.aggregate.mongo.ProductCounts;
import io.certwatch.product.aggregate.mongo.ProductCounts.CountedObligation;
import io.certwatch.product.aggregate.mongo.ProductCounts.Kind;
import io.certwatch.product.aggregate.obligation.DeadlineKind;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.inventory.InventoryCounts;
import io.certwatch.product.inventory.InventoryCounts.Scope;
import io.certwatch.product.inventory.InventoryCounts.VendorCounts;
import io.certwatch.product.inventory.Summaries.CountedProducts;
import io.certwatch.product.inventory.Summary;
import io.certwatch.product.inventory.Summary.SectorCounts;
import io.certwatch.product.inventory.Summary.VendorObligations;
import io.certwatch.product.inventory.SummaryBuilder;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Adds up the counts of groups of products of which the same is counted. */
record CountedGroups(List<Alike> groups) implements CountedProducts {

    /** Products of which the same is counted. */
    record Alike(ProductCounts counts, long n) {}

    /** An unfinished obligation of each of n products. */
    private record Unfinished(CountedObligation obligation, String vendor, long n) {}

    @Override
    public Summary summary(LocalDate today) {
        var owed = unfinished();
        return SummaryBuilder.builder()
                .products(count(_ -> true))
                .pending(count(Kind.PENDING))
                .verdicts(countBy(Kind.VERDICT))
                .bases(countBy(Kind.BASIS))
                .entries(countBy(Kind.REQUIRED))
                .vendors(countBy(Kind.VENDOR))
                .sales(countBy(Kind.SALE))
                .obligations(countBy(counts -> counts.obligations().stream()
                        .map(CountedObligation::status)
                        .toList()))
                .dueMonths(owed.stream()
                        .collect(groupingBy(
                                one -> month(one.obligation().due()), TreeMap::new, summingLong(Unfinished::n))))
                .overdue(count(owed, obligation -> obligation.isOverdue(today)))
                .withoutProof(count(owed, obligation -> obligation.isWithoutProof(today)))
                .notYetOnMarket(count(owed, obligation -> obligation.isNotYetOnMarket(today)))
                .dueIn30Days(count(owed, obligation -> isDueWithin(30, obligation.due(), today)))
                .dueIn90Days(count(owed, obligation -> isDueWithin(90, obligation.due(), today)))
                .endIn30Days(sum(counts -> countEnding(counts, 30, today)))
                .endIn90Days(sum(counts -> countEnding(counts, 90, today)))
                .toBeConfirmed(sum(counts -> counts.values(Kind.TO_BE_CONFIRMED).size()))
                .waitingAnswers(sum(counts -> counts.values(Kind.WAITING_ANSWER).size()))
                .obligationsByVendor(byVendor(owed, today))
                .obligationsWithoutVendor(owed.stream()
                        .filter(one -> one.vendor().isEmpty())
                        .mapToLong(Unfinished::n)
                        .sum())
                .reviews(countBy(Kind.REVIEW))
                .sectors(sectors())
                .build();
    }

    @Override
    public InventoryCounts inventory(LocalDate today) {
        return new InventoryCounts(
                count(_ -> true),
                count(Kind.PENDING),
                count(counts -> counts.is(Verdict.NOT_REQUIRED)),
                count(counts -> counts.is(Verdict.UNKNOWN)),
                count(counts -> counts.is(Verdict.REVIEW)),
                count(Kind.REMARKED),
                required(),
                groups.stream()
                        .collect(toUnmodifiableMap(
                                group -> group.counts().vendor(),
                                group -> vendor(group.counts(), group.n(), today),
                                VendorCounts::plus)));
    }

    private long count(Predicate<ProductCounts> what) {
        return sum(counts -> what.test(counts) ? 1 : 0);
    }

    private long count(Kind kind) {
        return count(counts -> counts.has(kind));
    }

    private long sum(ToLongFunction<ProductCounts> ofEach) {
        return groups.stream()
                .mapToLong(group -> group.n() * ofEach.applyAsLong(group.counts()))
                .sum();
    }

    private Map<String, Long> countBy(Kind kind) {
        return countBy(counts -> counts.values(kind));
    }

    private Map<String, Long> countBy(Function<ProductCounts, List<String>> keys) {
        var counts = new TreeMap<String, Long>();
        groups.forEach(group -> keys.apply(group.counts()).forEach(key -> counts.merge(key, group.n(), Long::sum)));
        return counts;
    }

    private List<Unfinished> unfinished() {
        return groups.stream()
                .flatMap(group -> group.counts().obligations().stream()
                        .filter(CountedObligation::unfinished)
                        .map(obligation ->
                                new Unfinished(obligation, group.counts().vendor(), group.n())))
                .toList();
    }

    private static long count(List<Unfinished> owed, Predicate<CountedObligation> what) {
        return owed.stream()
                .filter(one -> what.test(one.obligation()))
                .mapToLong(Unfinished::n)
                .sum();
    }

    /** The month of the last day: proof must be there before the day on which it is due. */
    private static String month(@Nullable LocalDate due) {
        return due == null
                ? DeadlineKind.BEFORE_MARKET_ENTRY.name()
                : YearMonth.from(due.minusDays(1)).toString();
    }

    private static long countEnding(ProductCounts counts, int days, LocalDate today) {
        return counts.obligations().stream()
                .filter(one -> isWithin(days, one.ends(), today))
                .count();
    }

    /** What is due today has had its last day: it is late, and no longer to come. */
    private static boolean isDueWithin(int days, @Nullable LocalDate due, LocalDate today) {
        return isWithin(days, due, today) && !today.equals(due);
    }

    private static boolean isWithin(int days, @Nullable LocalDate day, LocalDate today) {
        return day != null && !day.isBefore(today) && !day.isAfter(today.plusDays(days));
    }

    private static Map<String, VendorObligations> byVendor(List<Unfinished> owed, LocalDate today) {
        return owed.stream()
                .filter(one -> !one.vendor().isEmpty())
                .collect(toMap(
                        Unfinished::vendor,
                        one -> new VendorObligations(
                                one.n(),
                                one.obligation().isOverdue(today) ? one.n() : 0,
                                one.obligation().isWithoutProof(today) ? one.n() : 0,
                                one.obligation().isNotYetOnMarket(today) ? one.n() : 0,
                                one.obligation().due()),
                        VendorObligations::plus,
                        TreeMap::new));
    }

    private Map<Sector, SectorCounts> sectors() {
        var sectors = new EnumMap<Sector, SectorCounts>(Sector.class);
        for (var sector : Sector.values()) sectors.put(sector, SectorCounts.NONE);
        groups.forEach(group -> group.counts()
                .sectors()
                .forEach((sector, expected) ->
                        sectors.merge(sector, sector(group.counts(), expected, group.n()), SectorCounts::plus)));
        return sectors;
    }

    private static SectorCounts sector(ProductCounts counts, List<String> expected, long n) {
        var required = counts.is(Verdict.REQUIRED);
        var inReview = counts.is(Verdict.REVIEW);
        var neither = !required && !inReview && !expected.isEmpty();
        return new SectorCounts(
                required ? n : 0,
                inReview ? n : 0,
                neither ? n : 0,
                expected.stream().collect(toMap(identity(), _ -> n, Long::sum, TreeMap::new)));
    }

    private Map<Set<String>, Scope> required() {
        return groups.stream()
                .filter(group -> group.counts().is(Verdict.REQUIRED))
                .collect(toUnmodifiableMap(
                        group -> Set.copyOf(group.counts().values(Kind.REQUIRED)),
                        group -> scope(group.counts(), group.n()),
                        Scope::plus));
    }

    private static Scope scope(ProductCounts counts, long n) {
        return new Scope(n, counts.has(Kind.IN_CII) ? n : 0, counts.has(Kind.WITHDRAWN) ? n : 0);
    }

    private static VendorCounts vendor(ProductCounts counts, long n, LocalDate today) {
        var unfinished = counts.obligations().stream()
                .filter(CountedObligation::unfinished)
                .toList();
        var overdue = unfinished.stream().filter(one -> one.isOverdue(today)).count();
        var withoutProof =
                unfinished.stream().filter(one -> one.isWithoutProof(today)).count();
        var notYetOnMarket =
                unfinished.stream().filter(one -> one.isNotYetOnMarket(today)).count();
        var standing =
                counts.obligations().stream().filter(CountedObligation::stands).count();
        return new VendorCounts(
                n,
                counts.has(Kind.WITHDRAWN) ? n : 0,
                n * standing,
                n * unfinished.size(),
                n * overdue,
                n * withoutProof,
                n * notYetOnMarket);
    }
}
