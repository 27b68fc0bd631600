package io.certwatch.catalogue.law;

import org.jspecify.annotations.Nullable;

/** From least to most, both included; null where not known. */
public record AmountRange(@Nullable Long least, @Nullable Long most) {}
