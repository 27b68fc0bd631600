package io.certwatch.product.sweep;

/** There is no such run. */
public final class UnknownRun extends RuntimeException {

    private final String id;

    public UnknownRun(String id) {
        super("There is no run " + id + ".", null, false, false);
        this.id = id;
    }

    public String id() {
        return id;
    }
}
