package io.certwatch.tabular;

/** Too many documents are being read at once; this one may come again in a moment. */
public final class ReadersBusy extends RuntimeException {

    public ReadersBusy() {
        super("too many documents are being read at the moment");
    }
}
