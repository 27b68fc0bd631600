package io.certwatch.product.product.mongo;

import io.certwatch.product.obligation.DueRule;
import io.certwatch.product.product.Summary;
import io.certwatch.product.product.Summary.VendorObligations;
import java.time.LocalDate;
import java.time.YearMonth;
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
    private long products;
    private long pending;
    private long overdue;
    private long dueIn30Days;
    private long dueIn90Days;
    private long waitingAnswers;

    SummaryCounter(LocalDate today) {
        this.today = today;
    }

    void products(long n) {
        products += n;
    }

    void pending(long n) {
        pending += n;
    }

    void verdict(String verdict, long n) {
        verdicts.merge(verdict, n, Long::sum);
    }

    void basis(String basis, long n) {
        bases.merge(basis, n, Long::sum);
    }

    void required(String entry, long n) {
        entries.merge(entry, n, Long::sum);
    }

    void vendor(String vendor, long n) {
        vendors.merge(vendor, n, Long::sum);
    }

    void review(String status, long n) {
        reviews.merge(status, n, Long::sum);
    }

    void waitingAnswer(long n) {
        waitingAnswers += n;
    }

    /**
     * @param due null if the day of market entry is unknown
     * @param vendor empty if the product has none
     */
    void obligation(String status, @Nullable LocalDate due, String vendor, long n) {
        obligations.merge(status, n, Long::sum);
        if (!ObligationFilters.UNFINISHED.contains(status)) return;
        dueMonths.merge(month(due), n, Long::sum);
        var late = due != null && !due.isAfter(today);
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
                reviews);
    }
}
