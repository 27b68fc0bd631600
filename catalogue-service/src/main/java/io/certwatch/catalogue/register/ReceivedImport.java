package io.certwatch.catalogue.register;

/** An import that was begun, or the one that the same bytes began before. */
public record ReceivedImport(ListImport list, boolean repeated) {}
