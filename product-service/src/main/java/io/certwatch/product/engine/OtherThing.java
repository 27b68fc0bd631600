package io.certwatch.product.engine;

import io.certwatch.product.engine.vocabulary.Hit;
import io.certwatch.product.engine.vocabulary.Role;

/** The word by which a product was identified as something that no entry for its company covers, and its kind. */
public record OtherThing(Kind kind, Evidence evidence) {

    public enum Kind {
        /** A licence, a cable, an installation, a training. */
        ACCESSORY,
        /** A part that a complete device also has: a power supply, a fan, a line card. */
        PART,
        /** A product that the catalogue does not list: a printer, a camera. */
        UNLISTED,
        /** A product that only guidance for another sector lists. */
        OTHER_SECTOR
    }

    public static Kind kindOf(Hit hit) {
        if (hit.is(Role.ACCESSORY)) return Kind.ACCESSORY;
        return hit.is(Role.PART) ? Kind.PART : Kind.UNLISTED;
    }
}
