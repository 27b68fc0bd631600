package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterTexts.MESSAGES;

import io.certwatch.notification.alert.AlertLine.EndingProof;
import io.certwatch.notification.alert.AlertLine.Renewal;
import io.certwatch.platform.text.Language;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate or another proof that expires.
 *
 * @param certificate its number; null of one that the vendor must not read
 * @param kind null if it is not known
 * @param validUntil its last day
 * @param before the first day on which the product needs proof, if the certificate expires before it
 */
public record EndingCertificate(
        @Nullable String certificate,
        LocalDate validUntil,
        @Nullable LocalDate before,
        @Nullable EndingProof kind,
        boolean givenByVendor) {

    /** The end of message keys that differ for the kinds. */
    static String suffix(@Nullable EndingProof kind) {
        return kind == null ? "" : "." + kind;
    }

    static EndingCertificate of(Renewal renewal, @Nullable LocalDate due) {
        return new EndingCertificate(
                renewal.mayBeNamedToVendor() ? renewal.certificate() : null,
                renewal.validUntil(),
                due != null && due.isAfter(renewal.validUntil()) ? due : null,
                renewal.kind(),
                renewal.givenByVendor());
    }

    /** What is missing when it ends, in one language. */
    String explain(Language language) {
        var name = certificate == null
                ? MESSAGES.text(language, "ending.unnamed" + suffix(kind))
                : MESSAGES.text(language, "ending" + suffix(kind), certificate);
        var missing = before == null
                ? MESSAGES.text(language, "missing.renewal" + (renewable() ? "" : ".new"), name, validUntil)
                : MESSAGES.text(
                        language, "missing.renewal.before" + (renewable() ? "" : ".new"), name, validUntil, before);
        return givenByVendor ? missing + MESSAGES.text(language, "missing.renewal.given") : missing;
    }

    /** Only a certificate is renewed; after a test result or an old licence, the product is certified or tested anew. */
    private boolean renewable() {
        return kind == EndingProof.CERTIFICATE;
    }

    /** The last day on which a renewal is in time. */
    LocalDate deadline() {
        return before == null ? validUntil : before.minusDays(1);
    }
}
