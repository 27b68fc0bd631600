package io.certwatch.catalogue.watching.fetching;

/** The text is not an address that can be watched; the message tells the user why. */
public final class UnusableAddress extends IllegalArgumentException {

    UnusableAddress(String message) {
        super(message);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
