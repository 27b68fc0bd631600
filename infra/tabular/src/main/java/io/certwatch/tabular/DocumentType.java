package io.certwatch.tabular;

import org.jspecify.annotations.Nullable;

/**
 * What the sender says of a document, and how long it may be.
 *
 * @param mediaType empty if nobody said it
 * @param rows so many at most, in all its tables
 */
public record DocumentType(String mediaType, @Nullable String charset, int rows) {}
