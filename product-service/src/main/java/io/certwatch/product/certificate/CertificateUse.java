package io.certwatch.product.certificate;

import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.certificate.Certificate.Kind;
import io.certwatch.product.certificate.Certificate.Status;
import io.certwatch.product.engine.EntryCitation;
import io.certwatch.product.engine.Explanation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a certificate applies to a product under an entry.
 *
 * @param revision of the certificate when this was found
 * @param models printed on it, at most three that name the product or a similar one
 * @param kind null if the register does not tell
 */
public record CertificateUse(
        String number,
        long revision,
        Status status,
        @Nullable LocalDate validUntil,
        List<String> models,
        EntryKey entry,
        Part part,
        @Nullable Kind kind) {

    public enum Part {
        /** It covers the product. */
        COVERS,
        /**
         * It tells what the product is, which the product's own text does not, or not for certain; {@code entry} is
         * its own.
         */
        IDENTIFIES,
        /** It would cover the product if it were valid, or might: it names the product, and perhaps no entry. */
        LAPSED,
        /** It names a closely related model, perhaps the same manufacturer, or no entry: a person must check. */
        MAY_COVER
    }

    static CertificateUse of(Certificate certificate, List<String> models, EntryKey entry, Part part) {
        return new CertificateUse(
                certificate.number(),
                certificate.revision(),
                certificate.status(),
                certificate.validUntil(),
                models,
                entry,
                part,
                certificate.kind());
    }

    /** Whether it covers nothing, but is no reason to say that nothing was found. */
    boolean isOpenFor(EntryKey required) {
        return entry.equals(required) && (part == Part.LAPSED || part == Part.MAY_COVER);
    }

    /** Ignores the revision. */
    public boolean hasSameContentAs(CertificateUse other) {
        return equals(new CertificateUse(
                other.number,
                revision,
                other.status,
                other.validUntil,
                other.models,
                other.entry,
                other.part,
                other.kind));
    }

    public Explanation explanation() {
        var name = Certificate.nameOf(kind, number);
        return switch (part) {
            case COVERS ->
                validUntil == null
                        ? Explanation.of("certificate.covers", name)
                        : Explanation.of("certificate.covers.until", name, validUntil);
            case IDENTIFIES ->
                Explanation.of("certificate.identifies", name, EntryCitation.of(entry.code(), entry.edition()));
            case LAPSED -> Certificate.lapse(name, status, validUntil);
            case MAY_COVER ->
                Explanation.of(
                        "certificate.may.cover",
                        name,
                        Explanation.list(models.stream()
                                .map(model -> new Explanation(model, model))
                                .toList()));
        };
    }
}
