package io.certwatch.notification.alert;

/** Why there is something to tell: an edition, a change of the lexicon, somebody registering products, a certificate, a person's decision, a day that came, news of a watched source. */
public record Cause(Kind kind, String id) {

    public enum Kind {
        EDITION,
        LEXICON,
        REGISTRATION,
        CERTIFICATE,
        DECISION,
        CLOCK,
        SOURCE
    }

    /** A run over the inventory says when it is through and how many obligations it opened; nothing else does. */
    boolean isRun() {
        return switch (kind) {
            case EDITION, LEXICON -> true;
            case REGISTRATION, CERTIFICATE, DECISION, CLOCK, SOURCE -> false;
        };
    }
}
