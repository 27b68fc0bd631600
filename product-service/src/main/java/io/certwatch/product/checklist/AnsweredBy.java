package io.certwatch.product.checklist;

/** Which question of the system's an item answers by itself. */
public enum AnsweredBy {
    PRODUCTS_IN_SCOPE,
    INVENTORY_JUDGED,
    ROWS_WITH_REMARKS,
    CRITICAL_EQUIPMENT,
    CII_STANDING,
    CERTIFICATION_STEPS,
    CONSULTATION_DAYS
}
