package io.certwatch.product.aggregate.assessment;

import java.util.UUID;

/**
 * Why something was assessed or changed: a run after a change of the catalogue or of the engine, a registration, an import, a change
 * of certificates, a person's decision, a day that came, or a change of the company's profile.
 */
public record Cause(Kind kind, String id) {

    public enum Kind {
        EDITION,
        LEXICON,
        ENGINE,
        REGISTRATION,
        IMPORT,
        CERTIFICATE,
        DECISION,
        CLOCK,
        PROFILE
    }

    /** A cause of its own, of one request. */
    public static Cause ofRequest(Kind kind) {
        return new Cause(kind, UUID.randomUUID().toString());
    }

    public boolean is(String otherId) {
        return id.equals(otherId);
    }
}
