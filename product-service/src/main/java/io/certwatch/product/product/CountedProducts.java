package io.certwatch.product.product;

import java.time.LocalDate;

/** What is counted of a company's listed products, read once, from which the figures of any day are added up. */
public interface CountedProducts {

    Summary summary(LocalDate today);

    InventoryCounts inventory(LocalDate today);
}
