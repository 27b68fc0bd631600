package io.certwatch.catalogue.register;

import org.jspecify.annotations.Nullable;

/** The stored bytes of an import, identified by their hash. */
public record Original(
        String sha256, String mediaType, @Nullable String charset, long size) {}
