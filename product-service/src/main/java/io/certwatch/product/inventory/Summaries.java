package io.certwatch.product.inventory;

/** Counts over a company's listed products. */
public interface Summaries {

    Summary of(String company);
}
