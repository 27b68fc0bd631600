package io.certwatch.catalogue.template;

/** What an item of the checklist is part of. */
public enum TemplateCategory {
    MAPPING,
    RISK_RESPONSE,
    /** Who answers for what, with vendors and publishers. */
    LIABILITY,
    /** Preparation for certification. */
    CERTIFICATION,
    /** Contact with the authorities. */
    AUTHORITIES
}
