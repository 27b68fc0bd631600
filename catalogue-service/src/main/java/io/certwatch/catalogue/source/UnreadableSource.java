package io.certwatch.catalogue.source;

/** The file is not what it says it is, or not whole; the message tells a person what and where. */
public final class UnreadableSource extends Exception {

    public UnreadableSource(String message) {
        super(message);
    }

    public UnreadableSource(String message, Throwable cause) {
        super(message, cause);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
