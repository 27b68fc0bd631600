package io.certwatch.product.export;

import io.certwatch.platform.text.Language;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.inventory.Inventory;
import io.certwatch.product.inventory.ProductFilter;
import io.certwatch.product.law.LegalCitations;
import io.certwatch.product.naming.PartyNames;
import io.certwatch.product.obligation.ObligationFilter;
import io.certwatch.product.obligation.Obligations;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;

/** Writes what a filter finds row by row while it reads, in the order of the SKUs, so memory is bounded. */
public class Exports {

    private final Inventory inventory;
    private final Products products;
    private final Obligations obligations;
    private final LegalCitations citations;
    private final PartyNames names;

    public Exports(
            Inventory inventory,
            Products products,
            Obligations obligations,
            LegalCitations citations,
            PartyNames names) {
        this.inventory = inventory;
        this.products = products;
        this.obligations = obligations;
        this.citations = citations;
        this.names = names;
    }

    public void products(ProductFilter filter, Language language, LocalDate today, TableWriter table)
            throws IOException {
        ProductSheet.in(VendorNames.of(names, filter.company(), language), citations, today)
                .write(table, row -> inventory.each(filter, row));
    }

    /** @param filter its entry and verdict select products, and its entry also selects their findings */
    public void findings(ProductFilter filter, Language language, TableWriter table) throws IOException {
        FindingSheet.in(VendorNames.of(names, filter.company(), language), citations)
                .write(
                        table,
                        row -> inventory.each(
                                filter,
                                product -> product.assessment().findings().stream()
                                        .filter(finding -> filter.entry() == null
                                                || finding.entry().equals(filter.entry()))
                                        .forEach(finding -> row.accept(toFound(product, finding)))));
    }

    /** Those of these products that are listed, in the order of the SKUs. */
    public void products(
            String company, Collection<ProductId> ids, Language language, LocalDate today, TableWriter table)
            throws IOException {
        ProductSheet.in(VendorNames.of(names, company, language), citations, today)
                .write(
                        table,
                        row -> products.find(ids).values().stream()
                                .filter(AssessedProduct::listed)
                                .sorted(Comparator.comparing(
                                        product -> product.id().sku().value()))
                                .forEach(row));
    }

    /** Those of these obligations that the company has. */
    public void obligations(String company, Collection<UUID> ids, Language language, LocalDate today, TableWriter table)
            throws IOException {
        ObligationSheet.in(VendorNames.of(names, company, language), citations, today)
                .write(table, row -> obligations.find(company, ids).forEach(row));
    }

    public void obligations(ObligationFilter filter, Language language, LocalDate today, TableWriter table)
            throws IOException {
        ObligationSheet.in(VendorNames.of(names, filter.company(), language), citations, today)
                .write(table, row -> obligations.each(filter, row));
    }

    private static FindingSheet.Found toFound(AssessedProduct product, Finding finding) {
        return new FindingSheet.Found(product, finding);
    }
}
