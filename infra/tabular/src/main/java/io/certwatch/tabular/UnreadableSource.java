package io.certwatch.tabular;

/** The file is not what it says it is, or not whole; the message tells a person what and where. */
public final class UnreadableSource extends Exception {

    public UnreadableSource(String message) {
        super(message);
    }

    public UnreadableSource(String message, Throwable cause) {
        super(message, cause);
    }

    /** With the library's own words, where they say something. */
    public static UnreadableSource because(String what, Throwable broken) {
        Throwable root = broken;
        while (root.getCause() != null && root.getCause() != root) root = root.getCause();
        var words = String.valueOf(root.getMessage());
        boolean telling = !words.isBlank() && !words.contains("null");
        return new UnreadableSource(telling ? what + " (" + words.strip() + ")" : what, broken);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
