package io.certwatch.product.failure;

/** The change needs the revision that the person has seen. */
public final class RevisionNeeded extends RuntimeException {

    private final String what;

    /** @param what exists, as people call it: {@code mapping A} */
    public RevisionNeeded(String what) {
        super("There is a " + what + ".", null, false, false);
        this.what = what;
    }

    public String what() {
        return what;
    }
}
