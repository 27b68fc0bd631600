package io.certwatch.tabular;

/** The document is not what it claims to be, incomplete, or too large; the message says for a person what is wrong and where. */
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
