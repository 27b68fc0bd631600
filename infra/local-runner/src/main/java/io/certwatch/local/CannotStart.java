package io.certwatch.local;

/** The reason why the system does not run, in one line for the user. */
public final class CannotStart extends RuntimeException {
    private final String reason;

    public CannotStart(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
