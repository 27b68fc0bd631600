package io.certwatch.product.catalogue;

import io.certwatch.product.engine.EntryText;
import java.util.List;

/**
 * An edition that arrives in parts, without its entries.
 *
 * @param digests of its parts, in order
 */
public record EditionInParts(Edition edition, List<String> digests) {

    public EditionInParts {
        digests = List.copyOf(digests);
    }

    /**
     * Some of the entries, with their changes and details, of an edition.
     *
     * @param number counted from 1
     * @param digest by which the edition refers to it
     */
    public record EditionPart(
            String edition,
            long revision,
            int number,
            String digest,
            List<EntryText> entries,
            List<EntryChange> changes,
            List<EntryDetails> details) {

        public EditionPart {
            entries = List.copyOf(entries);
            changes = List.copyOf(changes);
            details = List.copyOf(details);
        }
    }

    Edition whole(List<EditionPart> parts) {
        return edition.withEntries(
                        parts.stream().flatMap(part -> part.entries().stream()).toList())
                .withChanges(
                        parts.stream().flatMap(part -> part.changes().stream()).toList())
                .withDetails(
                        parts.stream().flatMap(part -> part.details().stream()).toList());
    }
}
