package io.certwatch.catalogue.edition;

/** An entry of one edition. A code alone names none: editions use the same code for different entries. */
public record EntryKey(String edition, String code) {}
