package io.certwatch.catalogue.register;

import org.jspecify.annotations.Nullable;

/**
 * The order of a list of certificates. Those with equal values are in the order of their numbers, in the same
 * direction; a missing value precedes all others.
 */
public record CertificateOrder(Key key, Direction direction) {

    public static final CertificateOrder BY_NUMBER = new CertificateOrder(Key.NUMBER, Direction.ASC);

    public enum Direction {
        ASC,
        DESC
    }

    public enum Key {
        NUMBER,
        /** The name in its normal form, by the codes of its characters. */
        HOLDER,
        /** The code of the entry under which it was published, in any edition. */
        ENTRY,
        /** By its name. */
        STATUS,
        ISSUED,
        VALID_UNTIL
    }

    /**
     * The place of a certificate.
     *
     * @param value of the key as it is stored; null if the certificate has none, or if the key is the number
     */
    public record Place(String number, @Nullable String value) {}

    public Place placeOf(Certificate certificate) {
        return new Place(certificate.number(), value(certificate));
    }

    private @Nullable String value(Certificate certificate) {
        var facts = certificate.facts();
        return switch (key) {
            case NUMBER -> null;
            case HOLDER -> facts.holder() == null ? null : Normal.key(facts.holder());
            case ENTRY -> facts.entry() == null ? null : facts.entry().code();
            case STATUS -> certificate.status().name();
            case ISSUED -> toText(facts.issued());
            case VALID_UNTIL -> toText(facts.validUntil());
        };
    }

    private static @Nullable String toText(@Nullable Object day) {
        return day == null ? null : day.toString();
    }
}
