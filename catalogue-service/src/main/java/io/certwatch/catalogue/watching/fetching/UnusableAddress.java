package io.certwatch.catalogue.watching.fetching;

/** The text is no address that could be watched; the message tells a person why. */
public final class UnusableAddress extends IllegalArgumentException {

    UnusableAddress(String message) {
        super(message);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
