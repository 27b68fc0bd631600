package io.certwatch.tabular;

import org.jspecify.annotations.Nullable;

/**
 * What the sender says about a document, and how long it may be.
 *
 * @param mediaType empty if it was not given
 * @param rows at most, in all tables together
 * @param tables whether it must have a table; a text may have none
 */
public record DocumentType(String mediaType, @Nullable String charset, int rows, boolean tables) {

    /** With at least one table. */
    public DocumentType(String mediaType, @Nullable String charset, int rows) {
        this(mediaType, charset, rows, true);
    }

    public DocumentType orText() {
        return new DocumentType(mediaType, charset, rows, false);
    }
}
