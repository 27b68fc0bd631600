package io.certwatch.catalogue.edition;

/** The part of the catalogue that an entry belongs to. */
public enum EntryKind {
    NETWORK_CRITICAL_EQUIPMENT,
    SPECIALIZED_CYBERSECURITY_PRODUCT,
    SECTOR_WATCH
}
