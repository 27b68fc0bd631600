package io.certwatch.product.productimport;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.certwatch.importjob.ImportJob;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.StaleProduct;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.inventory.Registration;
import io.certwatch.product.inventory.VerdictCounts;
import io.certwatch.product.profile.StatedBy;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;

/** Registers the products of some rows like products sent by a person, with the import as their cause. */
record StoreRows(RegisterProducts registerProducts) {

    static final Explanation LOST = Explanation.of("problem.changed-repeatedly");
    private static final int ATTEMPTS = 5;

    /**
     * @param products of rows of the import
     * @param filling merges a row's product with the stored one
     * @return the outcome; {@link Registration#lost} are those that somebody else kept changing
     */
    Registration store(ImportJob<InventoryExport> of, List<Product> products, BinaryOperator<Product> filling) {
        var all = Registration.NOTHING;
        var left = products;
        for (int attempt = 0; attempt < ATTEMPTS && !left.isEmpty(); attempt++) {
            var registered = register(of, left, filling);
            all = all.withRetry(registered);
            left = left.stream()
                    .filter(product -> registered.lost().contains(product.sku()))
                    .toList();
        }
        return all;
    }

    private Registration register(
            ImportJob<InventoryExport> of, List<Product> products, BinaryOperator<Product> filling) {
        try {
            var stated = new StatedBy(of.details().author(), of.receivedAt());
            return registerProducts.register(of.owner(), products, filling, InventoryExport.cause(of), stated);
        } catch (StaleProduct all) {
            return new Registration(
                    0,
                    0,
                    products.stream().map(Product::sku).collect(toUnmodifiableSet()),
                    Set.of(),
                    VerdictCounts.NONE);
        }
    }
}
