package io.certwatch.product.sale;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.sale.ProvenEntry;
import io.certwatch.product.aggregate.sale.Sale;
import io.certwatch.product.aggregate.sale.SaleReason;
import io.certwatch.product.aggregate.sale.SaleRule;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.failure.UnknownId;
import io.certwatch.product.inventory.ConfirmedEditions;
import io.certwatch.product.sale.Sales.ToldSale;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a product may be sold on a day: today by what is known; on a later day by what is known today of that
 * day; on an earlier day what was told then. Of a day before the product was registered nothing was told: it is answered
 * by what is known today only if no proof that may have been there could change the answer.
 */
public class FindSale {

    /** What follows from the catalogue of a day and the product alone, whatever proofs were there on that day. */
    private static final Set<SaleReason> WITHOUT_RECORD = EnumSet.of(
            SaleReason.UNDER_REVIEW,
            SaleReason.DECIDED_NOT_IN_SCOPE,
            SaleReason.OUT_OF_SCOPE,
            SaleReason.OTHER_KIND,
            SaleReason.NOT_YET_IN_FORCE,
            SaleReason.NOTHING_RECOGNISED);

    private final Products products;
    private final Sales sales;
    private final CurrentCatalogue catalogue;
    private final ConfirmedEditions editions;
    private final Clock clock;

    public FindSale(
            Products products, Sales sales, CurrentCatalogue catalogue, ConfirmedEditions editions, Clock clock) {
        this.products = products;
        this.sales = sales;
        this.catalogue = catalogue;
        this.editions = editions;
        this.clock = clock;
    }

    public sealed interface SaleOnDay {

        /**
         * @param product as it is now
         * @param knownOn the day whose knowledge the answer rests on
         * @param isPast whether it is what was told on a day that is over
         */
        record Found(AssessedProduct product, Sale sale, LocalDate on, LocalDate knownOn, boolean isPast)
                implements SaleOnDay {

            /** Whether it is said of another day by what is known on this one. */
            public boolean isOfAnotherDay() {
                return !on.equals(knownOn);
            }

            /** The answer as a sentence, of its day. */
            public Explanation explanation() {
                return sale.explanation(knownOn);
            }

            /** Proofs for entries that the answer does not rest on; those of a past day are not kept. */
            public List<ProvenEntry> provenBeside() {
                return isPast ? List.of() : ProvenEntry.beside(sale, product, on);
            }
        }

        /** @param first day of which an answer is on record */
        record BeforeFirst(LocalDate first) implements SaleOnDay {}
    }

    /**
     * @param day null for today
     * @throws UnknownId if there is no such product
     */
    public SaleOnDay on(ProductId id, @Nullable LocalDate day) {
        var product = products.requireListed(id);
        return on(product, day == null ? ChinaCalendar.dayOf(clock.instant()) : day);
    }

    /** The same for a product that was read. */
    public SaleOnDay on(AssessedProduct product, LocalDate on) {
        var today = ChinaCalendar.dayOf(clock.instant());
        return on.isBefore(today)
                ? findTold(product, on, today)
                : new SaleOnDay.Found(product, decide(product, on).after(product.sale(), product), on, today, false);
    }

    /** What was told at the end of a past day. */
    private SaleOnDay findTold(AssessedProduct product, LocalDate on, LocalDate today) {
        var all = sales.told(product.id());
        return all.stream()
                .filter(one -> !ChinaCalendar.dayOf(one.from()).isAfter(on))
                .reduce((_, later) -> later)
                .<SaleOnDay>map(one -> new SaleOnDay.Found(product, one.sale(), on, on, true))
                .orElseGet(() -> beforeFirst(product, on, today, firstDay(all, product)));
    }

    private SaleOnDay beforeFirst(AssessedProduct product, LocalDate on, LocalDate today, LocalDate first) {
        var current = catalogue.get();
        if (!isJudgedByCatalogueOf(on, product, current)) return new SaleOnDay.BeforeFirst(first);
        var sale = new SaleRule(on, current.editions()::get).of(onDay(product, current, on));
        return WITHOUT_RECORD.contains(sale.reason()) && !mayHaveBeenProven(product, on)
                ? new SaleOnDay.Found(product, sale.withRevision(product.revision()), on, today, false)
                : new SaleOnDay.BeforeFirst(first);
    }

    /** Whether an entry in force on the day requires a proof: which proofs were there on that day is on no record. */
    private static boolean mayHaveBeenProven(AssessedProduct product, LocalDate day) {
        return product.obligations().stream()
                .filter(owed -> owed.state().required())
                .anyMatch(owed -> !owed.requirement().edition().effective().isAfter(day));
    }

    private boolean isJudgedByCatalogueOf(LocalDate day, AssessedProduct product, LiveCatalogue catalogue) {
        var inForce = catalogue.inForceOn(day).map(Edition::id).toList();
        return !inForce.isEmpty() && editions.of(product).containsAll(inForce);
    }

    private static LocalDate firstDay(List<ToldSale> all, AssessedProduct product) {
        return ChinaCalendar.dayOf(
                all.isEmpty() ? product.sale().at() : all.getFirst().from());
    }

    /** By what is known now, also of a day that has ended. */
    public Sale decide(AssessedProduct product, LocalDate on) {
        var current = catalogue.get();
        var sale = new SaleRule(on, current.editions()::get).of(onDay(product, current, on));
        return sale.status() == product.sale().status() && sale.since().equals(on)
                ? sale.withSince(product.sale().since())
                : sale;
    }

    /**
     * The product as the editions of a later day concern it: without what it owes only under an edition that has ended
     * by then.
     */
    private static AssessedProduct onDay(AssessedProduct product, LiveCatalogue catalogue, LocalDate on) {
        var judgement = product.assessment().judgement();
        var counting = catalogue.on(on).stream().map(Edition::id).collect(toUnmodifiableSet());
        var live = product.assessment().editions().stream()
                .filter(edition -> counting.contains(edition)
                        || !catalogue.editions().containsKey(edition)) // it has not arrived again
                .collect(toUnmodifiableSet());
        if (judgement == null || live.containsAll(product.assessment().editions())) return product;
        var left = judgement.findings().stream()
                .filter(finding -> live.contains(finding.edition()))
                .toList();
        return product.with(changed -> changed.assessment(product.assessment().withJudgement(judgement.with(left)))
                .obligations(product.obligations().stream()
                        .filter(owed -> isLeft(owed, left, live, catalogue))
                        .toList()));
    }

    private static boolean isLeft(Obligation owed, List<Finding> left, Set<String> live, LiveCatalogue catalogue) {
        var key = owed.requirement().key();
        return live.contains(key.edition())
                || left.stream()
                        .filter(Finding::obliges)
                        .anyMatch(finding -> catalogue
                                .lineage()
                                .between(EntryKey.of(finding), key)
                                .isPresent());
    }
}
