package io.certwatch.local;

/** Why the system does not run, in one line for the person who started it. */
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
