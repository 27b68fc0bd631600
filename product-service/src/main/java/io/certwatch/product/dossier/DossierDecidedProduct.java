package io.certwatch.product.dossier;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.sale.SaleEntry;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product of which a person decided that it does not fall under the catalogue, as the answer to its sale tells it.
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

    static DossierDecidedProduct of(AssessedProduct assessed) {
        var product = assessed.product();
        var name = product.name();
        var sale = assessed.sale();
        var person = requireNonNull(sale.person());
        return new DossierDecidedProduct(
                product.sku().value(),
                new Wording(requireNonNullElse(name.zh(), ""), requireNonNullElse(name.en(), "")),
                product.model(),
                product.manufacturer(),
                sale.entries().stream().map(SaleEntry::citation).toList(),
                person.reason(),
                person.by(),
                person.on(),
                sale.until());
    }
}
