package io.certwatch.product.inventory;

import io.certwatch.edition.Sector;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a company on a day. An obligation is unfinished while it is open or in progress.
 *
 * @param pending products that have no verdict yet
 * @param entries products required, by entry
 * @param vendors products by vendor; those without a vendor are left out
 * @param sales products by whether they may be sold
 * @param obligations by status
 * @param dueMonths unfinished obligations by the month of their last day, which is the day before they are due:
 *   {@code 2027-03}; {@code BEFORE_MARKET_ENTRY} counts those of products whose market entry has no date
 * @param overdue unfinished obligations of which a planned day has come
 * @param withoutProof unfinished obligations of products that may not be sold until there is proof, and that are on the
 *   market or have no stated market; it leaves out those that are overdue
 * @param notYetOnMarket unfinished obligations of products that may not be sold until there is proof, and whose market
 *   entry is to come
 * @param dueIn30Days unfinished obligations that are due on one of the 30 days after today; what is due today is late
 * @param dueIn90Days unfinished obligations that are due on one of the 90 days after today
 * @param endIn30Days obligations whose proof is valid until today or one of the 30 days after it
 * @param endIn90Days obligations whose proof is valid until today or one of the 90 days after it
 * @param toBeConfirmed of the satisfied obligations, those whose proof a person has to confirm, because our copy of the
 *   register lists its number for others
 * @param waitingAnswers answers of vendors that wait for the team's decision
 * @param obligationsByVendor unfinished obligations; vendors without one are left out
 * @param obligationsWithoutVendor unfinished obligations of products that name no vendor, so that nobody can be asked
 * @param reviews findings that need a person's decision, by status
 * @param sectors all, also those whose guidance recognises no product
 */
@RecordBuilder
public record Summary(
        long products,
        long pending,
        Map<String, Long> verdicts,
        Map<String, Long> bases,
        Map<String, Long> entries,
        Map<String, Long> vendors,
        Map<String, Long> sales,
        Map<String, Long> obligations,
        Map<String, Long> dueMonths,
        long overdue,
        long withoutProof,
        long notYetOnMarket,
        long dueIn30Days,
        long dueIn90Days,
        long endIn30Days,
        long endIn90Days,
        long toBeConfirmed,
        long waitingAnswers,
        Map<String, VendorObligations> obligationsByVendor,
        long obligationsWithoutVendor,
        Map<String, Long> reviews,
        Map<Sector, SectorCounts> sectors) {

    /**
     * The products that guidance for a sector recognises. The first three exclude each other.
     *
     * @param required those of which an entry of the catalogue requires proof; guidance itself requires nothing
     * @param inReview those of which a person must decide that
     * @param expected those of which nothing is required, but that the guidance expects to be listed
     * @param entries products that the guidance expects to be listed, by its entries
     */
    public record SectorCounts(long required, long inReview, long expected, Map<String, Long> entries) {

        public static final SectorCounts NONE = new SectorCounts(0, 0, 0, Map.of());

        public SectorCounts plus(SectorCounts other) {
            var all = new TreeMap<>(entries);
            other.entries.forEach((entry, n) -> all.merge(entry, n, Long::sum));
            return new SectorCounts(
                    required + other.required, inReview + other.inReview, expected + other.expected, all);
        }
    }

    /**
     * The unfinished obligations of a vendor.
     *
     * @param notYetOnMarket those without proof whose market entry is to come
     * @param firstDue the earliest due day, planned or by law, for sorting and countdowns; that it has passed does not mean
     *   that anything is overdue; null if none is known
     */
    public record VendorObligations(
            long unfinished,
            long overdue,
            long withoutProof,
            long notYetOnMarket,
            @Nullable LocalDate firstDue) {

        public VendorObligations plus(VendorObligations other) {
            return new VendorObligations(
                    unfinished + other.unfinished,
                    overdue + other.overdue,
                    withoutProof + other.withoutProof,
                    notYetOnMarket + other.notYetOnMarket,
                    Stream.of(this, other)
                            .flatMap(each -> Stream.ofNullable(each.firstDue))
                            .min(LocalDate::compareTo)
                            .orElse(null));
        }
    }
}
