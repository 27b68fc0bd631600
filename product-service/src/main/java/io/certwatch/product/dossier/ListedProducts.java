package io.certwatch.product.dossier;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.sale.SaleReason;
import io.certwatch.product.bid.BidProduct;
import io.certwatch.product.checklist.ChecklistItem;
import io.certwatch.product.dossier.ComposeDossier.DossierReads;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.inventory.ProductFilter;
import io.certwatch.product.inventory.ProductSearch;
import io.certwatch.product.law.LegalCitations;
import io.certwatch.product.naming.PartyName;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The products that a dossier names: those that need a proof, those that a person must look at, and those of which a
 * person decided that they need none, the first of each by SKU.
 */
final class ListedProducts {

    private final LegalCitations duties;
    private final LocalDate day;
    private final Map<String, PartyName> vendors;
    private final List<AssessedProduct> required;
    private final List<AssessedProduct> all;
    private final List<DossierDecidedProduct> decided;
    private final boolean listsAllDecided;
    private final List<BidProduct> described;
    private final FindOpenItems findOpenItems;

    ListedProducts(DossierReads reads, String company, Map<String, PartyName> vendors, LocalDate day) {
        this.duties = reads.duties();
        this.day = day;
        this.vendors = vendors;
        this.required = search(reads, ProductFilter.requiredOf(company));
        var review = search(reads, ProductFilter.withVerdict(company, Verdict.REVIEW));
        this.all = Stream.concat(required.stream(), review.stream()).toList();
        var catalogue = reads.catalogue().get();
        var ruledOut =
                reads.inventory().find(company, SaleReason.DECIDED_NOT_IN_SCOPE, ComposeDossier.MOST_PRODUCTS + 1);
        var asked = reads.inventory().find(company, SaleReason.ASKED, ComposeDossier.MOST_PRODUCTS + 1);
        this.decided = Stream.concat(ruledOut.stream(), asked.stream())
                .flatMap(product -> DossierDecidedProduct.of(product, catalogue).stream())
                .sorted(Comparator.comparing(DossierDecidedProduct::sku))
                .toList();
        this.listsAllDecided =
                decided.size() <= ComposeDossier.MOST_PRODUCTS && asked.size() <= ComposeDossier.MOST_PRODUCTS;
        this.described = reads.proofs().describe(company, all, day);
        this.findOpenItems = new FindOpenItems(all, day);
    }

    private static List<AssessedProduct> search(DossierReads reads, ProductFilter filter) {
        return reads.inventory().search(new ProductSearch(filter, null, ComposeDossier.MOST_PRODUCTS));
    }

    void add(ChecklistItem item) {
        findOpenItems.add(item);
    }

    List<DossierOpenProduct> open() {
        return IntStream.range(0, all.size())
                .mapToObj(index -> findOpenItems.of(described.get(index), all.get(index), vendors))
                .flatMap(found -> found.stream())
                .sorted(Comparator.comparing(DossierOpenProduct::sku))
                .toList();
    }

    List<DossierDecidedProduct> decided() {
        return decided.stream().limit(ComposeDossier.MOST_PRODUCTS).toList();
    }

    boolean listsAllDecided() {
        return listsAllDecided;
    }

    List<DossierProduct> products() {
        return IntStream.range(0, required.size())
                .mapToObj(index -> DossierProduct.of(described.get(index), required.get(index), vendors, duties, day))
                .toList();
    }
}
