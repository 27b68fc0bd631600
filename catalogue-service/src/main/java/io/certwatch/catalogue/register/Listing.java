package io.certwatch.catalogue.register;

import org.jspecify.annotations.Nullable;

/** A row of a list as read; {@code standing} is null if the list gives no status. */
public record Listing(String number, Facts facts, @Nullable ListedStatus standing, String part, int row) {}
