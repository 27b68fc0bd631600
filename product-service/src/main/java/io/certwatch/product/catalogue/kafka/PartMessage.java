package io.certwatch.product.catalogue.kafka;

import io.certwatch.platform.event.UnreadableEvent;
import io.certwatch.product.catalogue.EditionInParts.Part;
import io.certwatch.product.catalogue.EntryChange;
import io.certwatch.product.catalogue.kafka.EditionMessage.EntryMessage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some entries and changes of an edition that is too large for one event. */
record PartMessage(
        @Nullable String edition,
        long revision,
        int part,
        @Nullable List<EntryMessage> entries,
        @Nullable List<EntryChange> changes) {

    static final String TYPE = "io.certwatch.catalogue.edition.part";

    /** @param value this message as received */
    Part toPart(byte[] value) {
        if (edition == null || part < 1 || entries == null) {
            throw new UnreadableEvent("The part of an edition has no edition, no number or no entries.");
        }
        return new Part(
                edition,
                revision,
                part,
                sha256(value),
                entries.stream().map(EntryMessage::text).toList(),
                changes == null ? List.of() : changes,
                entries.stream().map(EntryMessage::details).toList());
    }

    private static String sha256(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
