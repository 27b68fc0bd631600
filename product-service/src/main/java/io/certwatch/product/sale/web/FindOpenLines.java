package io.certwatch.product.sale.web;

import io.certwatch.product.aggregate.sale.SaleEntry;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.certificate.Certificates;
import io.certwatch.product.certificate.Coverage;
import io.certwatch.product.certificate.Coverage.OpenLine;
import io.certwatch.product.sale.FindSale.SaleOnDay.Found;
import java.util.List;

/** Finds what our copy of the register has that nobody may pass over who says that a product has no proof. */
record FindOpenLines(Certificates certificates, CurrentCatalogue catalogue) {

    /** None for a product whose maker or model is unknown. */
    List<OpenLine> find(Found found) {
        var device = found.product().product().device();
        if (device == null) return List.of();
        var lines = certificates.naming(List.of(device)).getOrDefault(device, List.of());
        return Coverage.of(device, lines, catalogue.get())
                .findOpen(found.sale().entries().stream().map(SaleEntry::key).toList());
    }
}
