package io.certwatch.tabular;

import org.jspecify.annotations.Nullable;

/**
 * What the sender says about a document, and how long it may be.
 *
 * @param mediaType empty if it was not given
 * @param rows at most, in all tables together
 */
public record DocumentType(String mediaType, @Nullable String charset, int rows) {}
