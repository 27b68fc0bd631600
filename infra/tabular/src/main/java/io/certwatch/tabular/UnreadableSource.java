package io.certwatch.tabular;

/** The document is not what it says it is, not whole, or too large; the message tells a person what and where. */
public class UnreadableSource extends Exception {

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
