package io.certwatch.catalogue.law;

/** What an authority may order besides a fine. */
public enum LegalMeasure {
    STOP_SELLING,
    WARNING,
    CONFISCATION_OF_UNLAWFUL_INCOME,
    SUSPENSION_OF_BUSINESS,
    CLOSURE_FOR_RECTIFICATION,
    REVOCATION_OF_PERMIT_OR_LICENCE
}
