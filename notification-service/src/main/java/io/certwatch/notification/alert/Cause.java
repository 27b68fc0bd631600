package io.certwatch.notification.alert;

/** Why obligations arose: an edition, a change of the lexicon, or somebody registering products. */
public record Cause(Kind kind, String id) {

    public enum Kind {
        EDITION,
        LEXICON,
        REGISTRATION
    }

    /** A run over the inventory says when it is through and how many obligations it opened; a registration does not. */
    boolean isRun() {
        return kind != Kind.REGISTRATION;
    }
}
