package io.certwatch.tabular;

/** Too many documents are being read at once. The sender may send this document again in a moment. */
public final class ReadersBusy extends RuntimeException {

    public ReadersBusy() {
        super("too many documents are being read at the moment");
    }
}
