package io.certwatch.product.catalogue.kafka;

import io.certwatch.edition.EntryKind;
import io.certwatch.edition.Force;
import io.certwatch.edition.Sector;
import io.certwatch.platform.event.UnreadableEvent;
import io.certwatch.platform.text.Sha256;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.EditionInParts;
import io.certwatch.product.catalogue.EditionInParts.EditionPart;
import io.certwatch.product.catalogue.EntryChange;
import io.certwatch.product.catalogue.EntryDetails;
import io.certwatch.product.catalogue.kafka.EditionMessage.EntryMessage;
import io.certwatch.product.engine.CriterionText;
import io.certwatch.product.engine.EntryText;
import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of certwatch.catalogue.editions.v1 that this service needs. */
record EditionMessage(
        @Nullable String id,
        long revision,
        @Nullable String status,
        @Nullable Force force,
        @Nullable Sector sector,
        @Nullable NameMessage title,
        @Nullable String announcement,
        @Nullable LocalDate issued,
        @Nullable LocalDate effective,
        @Nullable String supersedes,
        @Nullable List<EntryMessage> entries,
        @Nullable List<EntryChange> changes,
        @Nullable List<PartReference> parts) {

    private static final String WITHDRAWN = "WITHDRAWN";

    /** Refers to an event of the same topic with some of the entries, by the SHA-256 of its value. */
    record PartReference(@Nullable String sha256) {}

    record EntryMessage(
            String code,
            @Nullable EntryKind kind,
            NameMessage name,
            @Nullable List<CriterionMessage> criteria,
            @Nullable List<String> continues,
            @Nullable List<String> standards) {

        EntryText text() {
            return new EntryText(
                    code,
                    name.wording(),
                    orNone(criteria).stream().map(CriterionMessage::text).toList(),
                    orNone(continues));
        }

        EntryDetails details() {
            return new EntryDetails(code, kind, orNone(standards));
        }
    }

    record CriterionMessage(String parameter, @Nullable NameMessage label, String comparison, String quantity) {

        CriterionText text() {
            return new CriterionText(parameter, label == null ? Wording.NONE : label.wording(), comparison, quantity);
        }
    }

    /** A name in one language or both. */
    record NameMessage(@Nullable String zh, @Nullable String en) {

        Wording wording() {
            return new Wording(zh == null ? "" : zh, en == null ? "" : en);
        }
    }

    boolean isInParts() {
        return parts != null;
    }

    Edition toEdition() {
        return edition(entries);
    }

    EditionInParts toEditionInParts() {
        var digests = needed("parts", parts).stream()
                .map(part -> needed("sha256 of a part", part.sha256()))
                .toList();
        return new EditionInParts(edition(List.of()), digests);
    }

    private Edition edition(@Nullable List<EntryMessage> itsEntries) {
        return new Edition(
                needed("id", id),
                revision,
                WITHDRAWN.equals(status),
                needed("force", force),
                sector,
                needed("title", title).wording(),
                needed("announcement", announcement),
                needed("issued", issued),
                needed("effective", effective),
                supersedes,
                needed("entries", itsEntries).stream().map(EntryMessage::text).toList(),
                orNone(changes),
                orNone(itsEntries).stream().map(EntryMessage::details).toList());
    }

    private static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw new UnreadableEvent("The edition has no " + field + ".");
        }
        return value;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** Some entries and changes of an edition that is too large for one event. */
    record PartMessage(
            @Nullable String edition,
            long revision,
            int part,
            @Nullable List<EntryMessage> entries,
            @Nullable List<EntryChange> changes) {

        static final String TYPE = "io.certwatch.catalogue.edition.part";

        /** @param value this message as received */
        EditionPart toPart(byte[] value) {
            if (edition == null || part < 1 || entries == null) {
                throw new UnreadableEvent("The part of an edition has no edition, no number or no entries.");
            }
            return new EditionPart(
                    edition,
                    revision,
                    part,
                    Sha256.of(value),
                    entries.stream().map(EntryMessage::text).toList(),
                    changes == null ? List.of() : changes,
                    entries.stream().map(EntryMessage::details).toList());
        }
    }
}
