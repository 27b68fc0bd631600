package io.certwatch.product.product.mongo;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.certwatch.edition.Sector;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.obligation.DueRule;
import io.certwatch.product.product.Summary;
import io.certwatch.product.product.Summary.SectorCounts;
import io.certwatch.product.product.Summary.VendorObligations;
import io.certwatch.product.product.mongo.ProductCounts.CountedObligation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up the counts of a summary. */
final class SummaryCounter {

    private final LocalDate today;
    private final Map<String, Long> verdicts = new TreeMap<>();
    private final Map<String, Long> bases = new TreeMap<>();
    private final Map<String, Long> entries = new TreeMap<>();
    private final Map<String, Long> vendors = new TreeMap<>();
    private final Map<String, Long> obligations = new TreeMap<>();
    private final Map<String, Long> dueMonths = new TreeMap<>();
    private final Map<String, VendorObligations> byVendor = new TreeMap<>();
    private final Map<String, Long> reviews = new TreeMap<>();
    private final Map<Sector, SectorCounts> sectors = new EnumMap<>(Sector.class);
    private long products;
    private long pending;
    private long overdue;
    private long dueIn30Days;
    private long dueIn90Days;
    private long waitingAnswers;

    SummaryCounter(LocalDate today) {
        this.today = today;
    }

    /** Adds what is counted of a number of products. */
    void add(ProductCounts counts, long n) {
        products += n;
        if (counts.pending()) pending += n;
        counts.verdicts().forEach(verdict -> verdicts.merge(verdict, n, Long::sum));
        counts.bases().forEach(basis -> bases.merge(basis, n, Long::sum));
        counts.required().forEach(entry -> entries.merge(entry, n, Long::sum));
        if (!counts.vendor().isEmpty()) vendors.merge(counts.vendor(), n, Long::sum);
        counts.reviews().forEach(status -> reviews.merge(status, n, Long::sum));
        waitingAnswers += n * counts.waitingAnswers();
        counts.sectors()
                .forEach(
                        (sector, expected) -> sectors.merge(sector, ofSector(counts, expected, n), SectorCounts::plus));
        counts.obligations().forEach(obligation -> obligation(obligation, counts.vendor(), n));
    }

    private static SectorCounts ofSector(ProductCounts counts, List<String> expected, long n) {
        var required = counts.is(Verdict.REQUIRED);
        var inReview = counts.is(Verdict.REVIEW);
        var neither = !required && !inReview && !expected.isEmpty();
        return new SectorCounts(
                required ? n : 0,
                inReview ? n : 0,
                neither ? n : 0,
                expected.stream().collect(toMap(identity(), _ -> n, Long::sum, TreeMap::new)));
    }

    private void obligation(CountedObligation obligation, String vendor, long n) {
        obligations.merge(obligation.status(), n, Long::sum);
        if (!obligation.unfinished()) return;
        var due = obligation.due();
        dueMonths.merge(month(due), n, Long::sum);
        var late = obligation.isDueBy(today);
        if (late) overdue += n;
        if (isWithin(30, due)) dueIn30Days += n;
        if (isWithin(90, due)) dueIn90Days += n;
        if (!vendor.isEmpty()) {
            byVendor.merge(vendor, new VendorObligations(n, late ? n : 0, due), VendorObligations::plus);
        }
    }

    private static String month(@Nullable LocalDate due) {
        return due == null
                ? DueRule.BEFORE_MARKET_ENTRY.name()
                : YearMonth.from(due).toString();
    }

    private boolean isWithin(int days, @Nullable LocalDate due) {
        return due != null && !due.isBefore(today) && !due.isAfter(today.plusDays(days));
    }

    Summary summary() {
        return new Summary(
                products,
                pending,
                verdicts,
                bases,
                entries,
                vendors,
                obligations,
                dueMonths,
                overdue,
                dueIn30Days,
                dueIn90Days,
                waitingAnswers,
                byVendor,
                reviews,
                sectors);
    }
}
