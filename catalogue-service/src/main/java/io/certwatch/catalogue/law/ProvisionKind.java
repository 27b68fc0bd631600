package io.certwatch.catalogue.law;

/** What a provision does. */
public enum ProvisionKind {
    /** Whom or what the law covers. */
    SCOPE,
    DUTY,
    PENALTY,
    /** What else follows from a breach, such as publication or the laws of another matter. */
    CONSEQUENCE,
    /** When a penalty is reduced or waived. */
    MITIGATION;

    /** Whether it names the duties whose breach it follows. */
    boolean followsABreach() {
        return this == PENALTY || this == CONSEQUENCE;
    }
}
