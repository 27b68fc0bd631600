package io.certwatch.product.checklist;

/** What an item is about, in the order of the checklist. */
public enum Category {
    MAPPING,
    RISK_RESPONSE,
    LIABILITY,
    CERTIFICATION,
    AUTHORITIES
}
