package io.certwatch.catalogue.edition;

/** The part of the catalogue that an entry belongs to. */
public enum Kind {
    NETWORK_CRITICAL_EQUIPMENT,
    SPECIALIZED_CYBERSECURITY_PRODUCT,
    SECTOR_WATCH
}
