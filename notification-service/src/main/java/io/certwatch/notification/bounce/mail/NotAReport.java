package io.certwatch.notification.bounce.mail;

/** A message that is no report about one of our messages, or that cannot be read. */
public final class NotAReport extends Exception {
    private static final long serialVersionUID = 1;

    NotAReport(String reason) {
        super(reason);
    }
}
