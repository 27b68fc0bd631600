package io.certwatch.product.inventory.importing;

import io.certwatch.product.assessment.Cause;
import io.certwatch.product.inventory.Product;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.inventory.Registration;
import io.certwatch.product.inventory.Sku;
import io.certwatch.product.inventory.StaleProduct;
import io.certwatch.product.inventory.reading.Rows;
import java.util.List;
import java.util.Set;

import static java.util.stream.Collectors.toUnmodifiableSet;

/** Registers the products of some rows as if a person had sent them, all under the import as their cause. */
final class StoreRows {

    private static final int ATTEMPTS = 5;

    private final RegisterProducts registerProducts;

    StoreRows(RegisterProducts registerProducts) {
        this.registerProducts = registerProducts;
    }

    /** Rows whose products somebody else keeps changing at the same moment are rejected. */
    Registration store(Import of, RowBatch rows) {
        var cause = new Cause(Cause.Kind.REGISTRATION, of.id());
        var left = rows.products();
        int stored = 0;
        int unchanged = 0;
        Set<Sku> lost = Set.of();
        for (int attempt = 0; attempt < ATTEMPTS && !left.isEmpty(); attempt++) {
            var registered = register(of.company(), left, rows, cause);
            stored += registered.stored();
            unchanged += registered.unchanged();
            lost = registered.lost();
            left = left.stream().filter(product -> registered.lost().contains(product.sku())).toList();
        }
        rows.reject(lost, "was changed by somebody else at the same moment, again and again; send it once more");
        return new Registration(stored, unchanged, lost);
    }

    private Registration register(String company, List<Product> products, RowBatch rows, Cause cause) {
        try {
            return registerProducts.register(company, products, rows::fill, cause);
        } catch (StaleProduct all) {
            return new Registration(0, 0, products.stream().map(Product::sku).collect(toUnmodifiableSet()));
        }
    }
}
