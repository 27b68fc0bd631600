package io.certwatch.catalogue.register;

/** An import that was begun, or the one that the same bytes began before. */
public record Reception(ListImport list, boolean repeated) {}
