package io.certwatch.product.checklist;

/** The item has as much evidence as an item may have. */
public final class TooMuchEvidence extends RuntimeException {

    /** Files and links of one item. */
    public static final int MOST = 20;

    TooMuchEvidence() {
        super("The item has " + MOST + " pieces of evidence: remove one before you add another.", null, false, false);
    }
}
