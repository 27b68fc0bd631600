package io.certwatch.catalogue.law;

/** What an authority may order besides a fine. */
public enum LegalMeasure {
    ORDER_TO_CORRECT,
    STOP_SELLING,
    STOP_USING,
    REMOVE_THE_EFFECT,
    WARNING,
    NOTICE_OF_CRITICISM,
    CONFISCATION_OF_UNLAWFUL_INCOME,
    SUSPENSION_OF_BUSINESS,
    CLOSURE_FOR_RECTIFICATION,
    CLOSURE_OF_SITE_OR_APPLICATION,
    REVOCATION_OF_PERMIT_OR_LICENCE
}
