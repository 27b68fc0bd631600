package io.certwatch.outbound;

/** The text is not an address that can be used; the message tells the user why. */
public final class UnusableAddress extends IllegalArgumentException {

    public UnusableAddress(String message) {
        super(message);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
