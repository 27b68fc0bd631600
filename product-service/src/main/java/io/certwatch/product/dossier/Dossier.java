package io.certwatch.product.dossier;

import io.certwatch.product.dossier.DossierOpenProduct.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The state of a company's compliance on a day, as an auditor reads it. It has no score: it tells what is open and what is
 * late.
 *
 * @param day in China
 * @param madeAt when the state was read
 * @param openProducts products about which something is left to do, by SKU: of those that need a proof and of those that a person must
 *   look at, the first some hundred each
 * @param products that need a proof, the first some hundred by SKU
 * @param decidedProducts those of which people decided that they do not fall under the catalogue, the first some hundred by SKU
 * @param listsAllDecided whether these are all
 * @param messages path of what another service knows: who was told of these products, and what became of each message
 * @param counts items of the checklist, for each category
 * @param late those that are not settled and whose day has passed, by due day
 * @param open the others that nobody has begun, by due day
 * @param renewals those that lead to the next proof of an obligation that is met until its proof ends, by due day
 * @param retired items that nobody asks for any more, about which people stated something
 */
public record Dossier(
        String company,
        LocalDate day,
        Instant madeAt,
        DossierBasis basis,
        DossierProfile profile,
        DossierFigures figures,
        List<DossierOpenProduct> openProducts,
        List<DossierProduct> products,
        List<DossierDecidedProduct> decidedProducts,
        boolean listsAllDecided,
        String messages,
        List<DossierCounts> counts,
        DossierPart late,
        DossierPart open,
        DossierPart inProgress,
        DossierPart renewals,
        DossierPart done,
        DossierPart notApplicable,
        List<DossierItem> retired) {

    public Dossier {
        openProducts = List.copyOf(openProducts);
        products = List.copyOf(products);
        decidedProducts = List.copyOf(decidedProducts);
        counts = List.copyOf(counts);
        retired = List.copyOf(retired);
    }

    /** Whether each product about which something is left to do is among the open ones. */
    public boolean listsAllOpen() {
        return unlistedProducts() == 0 && figures.inReview() <= ComposeDossier.MOST_PRODUCTS;
    }

    /**
     * Products that need a proof under one entry, while a person has to decide about another; they are none of those in
     * review. At least these many unless {@link #listsAllOpen}.
     */
    public long requiredProductsToReview() {
        var required = products.stream().map(DossierProduct::sku).collect(Collectors.toSet());
        return openProducts.stream()
                .filter(product -> required.contains(product.sku()))
                .filter(product -> product.items().stream().anyMatch(item -> item.kind() == Kind.TO_BE_DECIDED))
                .count();
    }

    /** Products that need a proof and are not listed. */
    public long unlistedProducts() {
        return Math.max(0, figures.required().products() - products.size());
    }
}
