package io.certwatch.product.catalogue.kafka;

import io.certwatch.edition.EntryKind;
import io.certwatch.edition.Force;
import io.certwatch.edition.Sector;
import io.certwatch.platform.event.IncomingForm;
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
@IncomingForm
record EditionMessage(
        String id,
        long revision,
        @Nullable String status,
        Force force,
        @Nullable Sector sector,
        NameMessage title,
        String announcement,
        LocalDate issued,
        @Nullable LocalDate effective,
        @Nullable String supersedes,
        @Nullable List<EntryMessage> entries,
        @Nullable List<EntryChange> changes,
        @Nullable List<PartReference> parts) {

    private static final String WITHDRAWN = "WITHDRAWN";

    /** Refers to an event of the same topic with some of the entries, by the SHA-256 of its value. */
    record PartReference(String sha256) {}

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
        if (entries == null) throw new UnreadableEvent("The edition has neither entries nor parts.");
        return edition(entries);
    }

    EditionInParts toEditionInParts() {
        return new EditionInParts(
                edition(List.of()),
                orNone(parts).stream().map(PartReference::sha256).toList());
    }

    private Edition edition(List<EntryMessage> itsEntries) {
        return new Edition(
                id,
                revision,
                WITHDRAWN.equals(status),
                force,
                sector,
                title.wording(),
                announcement,
                issued,
                effective == null ? issued : effective,
                supersedes,
                itsEntries.stream().map(EntryMessage::text).toList(),
                orNone(changes),
                itsEntries.stream().map(EntryMessage::details).toList());
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** Some entries and changes of an edition that is too large for one event. */
    record PartMessage(
            String edition,
            long revision,
            int part,
            List<EntryMessage> entries,
            @Nullable List<EntryChange> changes) {

        static final String TYPE = "io.certwatch.catalogue.edition.part";

        /** @param value this message as received */
        EditionPart toPart(byte[] value) {
            if (part < 1) throw new UnreadableEvent("The part of an edition has no number.");
            return new EditionPart(
                    edition,
                    revision,
                    part,
                    Sha256.of(value),
                    entries.stream().map(EntryMessage::text).toList(),
                    orNone(changes),
                    entries.stream().map(EntryMessage::details).toList());
        }
    }
}
