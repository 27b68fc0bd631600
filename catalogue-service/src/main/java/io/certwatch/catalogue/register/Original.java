package io.certwatch.catalogue.register;

import org.jspecify.annotations.Nullable;

/** The bytes of an import, which are kept by their hash. */
public record Original(String sha256, String mediaType, @Nullable String charset, long size) {}
