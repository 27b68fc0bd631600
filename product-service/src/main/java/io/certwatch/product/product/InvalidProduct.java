package io.certwatch.product.product;

/** A product is rejected; names the invalid field and gives a reason for people. */
public final class InvalidProduct extends RuntimeException {

    private final String field;
    private final String reason;

    public InvalidProduct(String field, String reason) {
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
