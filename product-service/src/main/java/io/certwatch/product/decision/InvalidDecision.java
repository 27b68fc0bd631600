package io.certwatch.product.decision;

/** A decision is rejected; names the invalid field and gives a reason for people. */
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
