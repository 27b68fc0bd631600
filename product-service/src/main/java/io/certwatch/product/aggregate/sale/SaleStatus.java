package io.certwatch.product.aggregate.sale;

/** Whether a product may be sold, as far as certification or testing under the catalogue goes. */
public enum SaleStatus {
    MAY_BE_SOLD,
    NOT_TO_BE_SOLD,
    /** A person has to decide something first. */
    TO_BE_DECIDED,
    /** Nothing is known that speaks for it or against it, so nothing is stated: neither a permission nor a ban. */
    NO_STATEMENT
}
