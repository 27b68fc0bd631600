package io.certwatch.product.productimport;

import static java.util.stream.Collectors.toCollection;

import io.certwatch.importjob.ImportJob;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.naming.EnterVendorNames;
import java.util.LinkedHashSet;

/** Enters the names that the rows of a batch give to vendors, and remarks which vendors are called otherwise. */
record StoreVendorNames(EnterVendorNames enterNames) {

    void store(ImportJob<InventoryExport> of, RowBatch rows) {
        var vendors = rows.vendors();
        var given = vendors.stream().map(row -> row.vendor().given()).collect(toCollection(LinkedHashSet::new));
        var kept = enterNames.enter(of.owner(), given, of.details().author());
        for (var row : vendors) {
            var onRecord = kept.get(row.vendor().given());
            if (onRecord != null) {
                rows.remark(
                        row,
                        Explanation.of(
                                "problem.vendor-named-otherwise",
                                row.vendor().given().vendor(),
                                onRecord));
            }
        }
    }
}
