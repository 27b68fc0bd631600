package io.certwatch.product.failure;

/** Something has changed since the person saw it. */
public final class StaleRevision extends RuntimeException {

    private final String what;

    /** @param what as people call it: {@code profile} */
    public StaleRevision(String what) {
        super(
                "The " + what + " is no longer at the given revision. Read it again before you change it.",
                null,
                false,
                false);
        this.what = what;
    }

    public String what() {
        return what;
    }
}
