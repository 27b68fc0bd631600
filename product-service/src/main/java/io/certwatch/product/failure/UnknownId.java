package io.certwatch.product.failure;

/** The company has nothing of this kind with this id, or it was removed. */
public final class UnknownId extends RuntimeException {

    private final String kind;
    private final String id;

    /** @param kind what the id is of, as people call it: {@code checklist item} */
    public UnknownId(String kind, Object id) {
        super("There is no " + kind + " " + id + ".", null, false, false);
        this.kind = kind;
        this.id = id.toString();
    }

    public String kind() {
        return kind;
    }

    public String id() {
        return id;
    }
}
