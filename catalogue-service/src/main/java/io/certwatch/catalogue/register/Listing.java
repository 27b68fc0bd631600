package io.certwatch.catalogue.register;

import org.jspecify.annotations.Nullable;

/** One row of a list, read; {@code standing} is null where the list says nothing of it. */
public record Listing(String number, Facts facts, @Nullable ListedStatus standing, String part, int row) {}
