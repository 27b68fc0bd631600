package io.certwatch.product.decision;

/** A decision that cannot be taken in, with the field that is wrong and a reason a person understands. */
public final class InvalidDecision extends RuntimeException {

    private final String field;
    private final String reason;

    public InvalidDecision(String field, String reason) {
        super(field + ": " + reason, null, false, false);
        this.field = field;
        this.reason = reason;
    }

    public String field() {
        return field;
    }

    public String reason() {
        return reason;
    }
}
