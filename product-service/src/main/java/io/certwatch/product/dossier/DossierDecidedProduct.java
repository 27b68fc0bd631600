package io.certwatch.product.dossier;

import static java.util.Objects.requireNonNullElse;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.decision.ProductDecision;
import io.certwatch.product.aggregate.sale.SaleEntry;
import io.certwatch.product.aggregate.sale.SalePerson;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A product of which a person decided that it does not fall under the catalogue.
 *
 * @param entries that it was ruled out of, as people cite them
 * @param reason in the person's own words
 * @param by as the person says
 * @param on the day of the decision, in China; null if it is not kept
 * @param until the last day on which it holds; null if nothing known ends it
 */
public record DossierDecidedProduct(
        String sku,
        Wording name,
        @Nullable String model,
        @Nullable String manufacturer,
        List<Explanation> entries,
        String reason,
        String by,
        @Nullable LocalDate on,
        @Nullable LocalDate until) {

    public DossierDecidedProduct {
        entries = List.copyOf(entries);
    }

    /**
     * Empty if nobody decided so. Where nothing was recognised in a product, its sale names no decision, and only the
     * decision says which entry it was ruled out of.
     */
    static Optional<DossierDecidedProduct> of(AssessedProduct assessed, LiveCatalogue catalogue) {
        var sale = assessed.sale();
        var person = sale.person();
        if (person != null) {
            var entries = sale.entries().stream().map(SaleEntry::citation).toList();
            return Optional.of(of(assessed.product(), entries, person, sale.until()));
        }
        var rulings = assessed.assessment().productDecisions().stream()
                .filter(ProductDecision::counts)
                .map(ProductDecision::decision)
                .filter(decision -> decision.outcome() == Decision.Outcome.NOT_IN_SCOPE)
                .toList();
        if (rulings.isEmpty()) return Optional.empty();
        var first = rulings.getFirst();
        return Optional.of(of(
                assessed.product(),
                rulings.stream()
                        .map(Decision::entry)
                        .flatMap(entry ->
                                SaleEntry.of(entry, catalogue.editions().get(entry.edition())).stream())
                        .map(SaleEntry::citation)
                        .toList(),
                new SalePerson(first.by(), first.reason(), ChinaCalendar.dayOf(first.at())),
                first.until()));
    }

    private static DossierDecidedProduct of(
            Product product, List<Explanation> entries, SalePerson person, @Nullable LocalDate until) {
        var name = product.name();
        return new DossierDecidedProduct(
                product.sku().value(),
                new Wording(requireNonNullElse(name.zh(), ""), requireNonNullElse(name.en(), "")),
                product.model(),
                product.manufacturer(),
                entries,
                person.reason(),
                person.by(),
                person.on(),
                until);
    }
}
