package io.certwatch.product.checklist.plan;

/** A step on the way to a proof. */
public enum PlanStep {
    BODY,
    STANDARD,
    DOCUMENTS,
    APPLICATION,
    TEST_RESULT,
    CERTIFICATE,
    /** The product is not sold or provided until there is a proof; it takes no time, and has no day. */
    HOLD_SALES,
    ASK_MAKER,
    CHECK_PROOF,
    KEEP_PROOF;

    boolean takesTime() {
        return this != HOLD_SALES;
    }
}
