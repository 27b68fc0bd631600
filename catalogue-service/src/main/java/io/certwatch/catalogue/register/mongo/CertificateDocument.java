package io.certwatch.catalogue.register.mongo;

import io.certwatch.catalogue.edition.EntryKey;
import io.certwatch.catalogue.register.Certificate;
import io.certwatch.catalogue.register.Certificate.Cause;
import io.certwatch.catalogue.register.CertificateKind;
import io.certwatch.catalogue.register.CertificateStatus;
import io.certwatch.catalogue.register.Facts;
import io.certwatch.catalogue.register.ListedStatus;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Maps a certificate to and from its document; dates are stored as text, which sorts chronologically. */
final class CertificateDocument {

    private CertificateDocument() {}

    static Document revision(Certificate certificate) {
        var facts = certificate.facts();
        var entry = facts.entry();
        return new Document("revision", certificate.revision())
                .append("holder", facts.holder())
                .append("product", facts.product())
                .append("published", facts.published())
                .append("models", facts.models())
                .append("category", facts.category())
                .append("entry", entry == null ? null : entry.code())
                .append("entryEdition", entry == null ? null : entry.edition())
                .append("body", facts.body())
                .append("kind", name(facts.kind()))
                .append("issued", text(facts.issued()))
                .append("validUntil", text(facts.validUntil()))
                .append("batch", facts.batch())
                .append("standing", certificate.standing().name())
                .append("status", certificate.status().name())
                .append("at", Date.from(certificate.at()))
                .append("cause", cause(certificate.cause()));
    }

    static Certificate certificate(Document document) {
        return certificate(document, document);
    }

    /** An older revision, which is stored in the document of the newest. */
    static Certificate certificate(Document document, Document revision) {
        return new Certificate(
                document.getString("_id"),
                document.getString("source"),
                revision.getInteger("revision"),
                facts(revision),
                ListedStatus.valueOf(revision.getString("standing")),
                CertificateStatus.valueOf(revision.getString("status")),
                revision.getDate("at").toInstant(),
                readCause(revision.get("cause", Document.class)));
    }

    private static Facts facts(Document revision) {
        var kind = revision.getString("kind");
        return new Facts(
                revision.getString("holder"),
                revision.getString("product"),
                revision.getString("published"),
                revision.getList("models", String.class),
                revision.getString("category"),
                entry(revision),
                revision.getString("body"),
                kind == null ? null : CertificateKind.valueOf(kind),
                day(revision, "issued"),
                day(revision, "validUntil"),
                revision.getString("batch"));
    }

    private static @Nullable EntryKey entry(Document revision) {
        var code = revision.getString("entry");
        return code == null ? null : new EntryKey(revision.getString("entryEdition"), code);
    }

    private static Document cause(Cause cause) {
        return switch (cause) {
            case Cause.Listed(var importId, var part, var row) ->
                new Document("kind", "LISTED")
                        .append("import", importId)
                        .append("part", part)
                        .append("row", row);
            case Cause.Lapsed() -> new Document("kind", "LAPSED");
            case Cause.Withdrawn(var reason) -> new Document("kind", "WITHDRAWN").append("reason", reason);
            case Cause.Reinstated(var reason) -> new Document("kind", "REINSTATED").append("reason", reason);
        };
    }

    private static Cause readCause(Document cause) {
        var kind = cause.getString("kind");
        return switch (kind) {
            case "LISTED" ->
                new Cause.Listed(cause.getString("import"), cause.getString("part"), cause.getInteger("row"));
            case "LAPSED" -> new Cause.Lapsed();
            case "WITHDRAWN" -> new Cause.Withdrawn(cause.getString("reason"));
            case "REINSTATED" -> new Cause.Reinstated(cause.getString("reason"));
            default -> throw new IllegalStateException("A certificate changed by " + kind);
        };
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(Document document, String field) {
        var text = document.getString(field);
        return text == null ? null : LocalDate.parse(text);
    }
}
