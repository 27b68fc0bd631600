package io.certwatch.catalogue.law;

/** What a provision does. */
public enum ProvisionKind {
    DUTY,
    PENALTY,
    /** When a penalty is reduced or waived. */
    MITIGATION
}
