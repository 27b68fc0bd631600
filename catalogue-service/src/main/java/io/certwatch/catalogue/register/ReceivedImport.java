package io.certwatch.catalogue.register;

/** A new import, or the existing import of the same bytes. */
public record ReceivedImport(ListImport list, boolean repeated) {}
