package io.certwatch.product.checklist;

/** What a person states about an item is rejected; names the field and gives a reason for people. */
public final class InvalidStatement extends RuntimeException {

    private final String field;
    private final String reason;

    InvalidStatement(String field, String reason) {
        super(field + " " + reason, null, false, false);
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
