package io.certwatch.product.failure;

/** A statement of a person or a sender is rejected; names the invalid field and gives a reason for people. */
public final class InvalidField extends RuntimeException {

    private final String field;
    private final String reason;

    /** @param reason the rest of a sentence that starts with the field: {@code is missing} */
    public InvalidField(String field, String reason) {
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
