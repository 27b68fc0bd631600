package io.certwatch.product.checklist.plan;

/** What a company is to the products that it sells or provides. */
public enum SellerRole {
    MANUFACTURER,
    DISTRIBUTOR
}
