package io.certwatch.gateway.apikey;

/** An API key that lets nobody in. */
final class RefusedKey extends RuntimeException {

    private final String reason;

    /** @param reason a sentence for the owner of the key */
    RefusedKey(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
