package io.certwatch.tabular.spreadsheet;

import org.jspecify.annotations.Nullable;

/** The process that read the file took too long, or too much memory, or broke off. Another attempt may do better. */
public final class ReaderLost extends UnreadableFile {

    public ReaderLost(Reason words, @Nullable Throwable cause) {
        super(words, null, cause);
    }
}
