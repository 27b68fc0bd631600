package io.certwatch.product.productimport;

import static java.util.Objects.requireNonNull;

import io.certwatch.product.product.Product;
import io.certwatch.product.product.Sku;
import io.certwatch.product.productimport.reading.Read;
import io.certwatch.product.productimport.reading.Read.Offered;
import io.certwatch.product.productimport.reading.Read.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows that are stored together. */
final class RowBatch {

    private static final int HEAVY = 1 << 20;

    private record Numbered(long number, Offered offered) {}

    private final Map<Sku, Numbered> offered = new LinkedHashMap<>();
    private final List<FaultyRow> rejected = new ArrayList<>();
    private final List<FaultyRow> remarked = new ArrayList<>();
    private long repeated;
    private long weight;

    void add(long number, Read read) {
        switch (read) {
            case Offered one -> {
                offered.put(one.product().sku(), new Numbered(number, one));
                if (!one.remarks().isEmpty()) remarked.add(FaultyRow.of(number, one.row(), one.remarks()));
            }
            case Read.Rejected one -> rejected.add(FaultyRow.of(number, one.row(), one.problems()));
            case Read.Repeated _ -> repeated++;
            case Read.Blank _ -> {}
        }
        weight += read.row().weight();
    }

    /** Rejects the rows of products that could not be saved. */
    void reject(Set<Sku> lost, String reason) {
        for (var sku : lost) {
            var row = offered.remove(sku);
            if (row == null) continue;
            remarked.removeIf(other -> other.number() == row.number());
            rejected.add(FaultyRow.of(
                    row.number(), row.offered().row(), List.of(new Problem(0, "", "sku", sku.value(), reason))));
        }
    }

    /** Also limits the size, because a row can take a megabyte. */
    boolean full(int rows) {
        return size() >= rows || weight >= HEAVY;
    }

    long size() {
        return offered.size() + rejected.size() + repeated;
    }

    List<Product> products() {
        return offered.values().stream().map(row -> row.offered().product()).toList();
    }

    /** Takes the values of the row, and the stored values of fields without a column. */
    Product fill(Product said, Product known) {
        return requireNonNull(offered.get(said.sku())).offered().silence().fill(said, known);
    }

    /** Rows that were stored without some of their cells. */
    List<FaultyRow> remarked() {
        return remarked;
    }

    List<FaultyRow> rejected() {
        return rejected;
    }

    long repeated() {
        return repeated;
    }
}
