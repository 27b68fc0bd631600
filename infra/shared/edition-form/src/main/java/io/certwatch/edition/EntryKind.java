package io.certwatch.edition;

/** The part of the catalogue to which an entry belongs. */
public enum EntryKind {
    NETWORK_CRITICAL_EQUIPMENT,
    SPECIALIZED_CYBERSECURITY_PRODUCT,
    SECTOR_WATCH
}
