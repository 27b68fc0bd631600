package io.certwatch.catalogue.register.web;

import io.certwatch.catalogue.edition.EntryLines.EntriesToday;
import io.certwatch.catalogue.register.Certificate;
import io.certwatch.catalogue.register.Certificate.Cause;
import io.certwatch.catalogue.register.CertificateKind;
import io.certwatch.catalogue.register.CertificateStatus;
import io.certwatch.catalogue.register.ListedStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a certificate; {@code href} is safe in every URL.
 *
 * @param entry its code in the edition {@code entryEdition}, which was in force when it was issued; another edition may
 *   use the code for another entry
 * @param entriesToday codes of the entries in force that are or continue this entry; empty if there is none
 * @param batch in which a result without a number was published
 * @param officialNumber false for a result that is published without a number, which this register then gives one
 */
record CertificateView(
        String number,
        String href,
        int revision,
        CertificateStatus status,
        ListedStatus standing,
        @Nullable String holder,
        @Nullable String product,
        @Nullable String modelsAsPublished,
        List<String> models,
        @Nullable String category,
        @Nullable String entry,
        @Nullable String entryEdition,
        List<String> entriesToday,
        @Nullable String body,
        @Nullable CertificateKind kind,
        @Nullable LocalDate issued,
        @Nullable LocalDate validUntil,
        @Nullable String batch,
        boolean officialNumber,
        String source,
        Instant since,
        CauseView cause) {

    enum CauseKind {
        LISTED,
        LAPSED,
        WITHDRAWN,
        REINSTATED
    }

    record CauseView(
            CauseKind kind,
            @Nullable String importId,
            @Nullable String part,
            @Nullable Integer row,
            @Nullable String original,
            @Nullable String reason) {

        static CauseView of(Cause cause) {
            return switch (cause) {
                case Cause.Listed(var id, var part, var row) -> {
                    var original = "/api/certificates/imports/" + id + "/source";
                    yield new CauseView(CauseKind.LISTED, id, part, row, original, null);
                }
                case Cause.Lapsed() ->
                    new CauseView(CauseKind.LAPSED, null, null, null, null, "The last day of validity is over.");
                case Cause.Withdrawn(var reason) -> new CauseView(CauseKind.WITHDRAWN, null, null, null, null, reason);
                case Cause.Reinstated(var reason) ->
                    new CauseView(CauseKind.REINSTATED, null, null, null, null, reason);
            };
        }
    }

    static CertificateView of(Certificate certificate, EntriesToday today) {
        var facts = certificate.facts();
        var entry = facts.entry();
        return new CertificateView(
                certificate.number(),
                "/api/certificates/" + CertificateAddress.of(certificate.number()),
                certificate.revision(),
                certificate.status(),
                certificate.standing(),
                facts.holder(),
                facts.product(),
                facts.published(),
                facts.models(),
                facts.category(),
                entry == null ? null : entry.code(),
                entry == null ? null : entry.edition(),
                today.of(entry),
                facts.body(),
                facts.kind(),
                facts.issued(),
                facts.validUntil(),
                facts.batch(),
                certificate.hasOfficialNumber(),
                certificate.source(),
                certificate.at(),
                CauseView.of(certificate.cause()));
    }
}
