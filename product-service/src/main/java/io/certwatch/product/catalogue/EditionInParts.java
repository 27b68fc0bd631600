package io.certwatch.product.catalogue;

import static java.util.Objects.requireNonNullElse;

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
     * Some of the entries and changes of an edition.
     *
     * @param number counted from 1
     * @param digest by which the edition refers to it
     */
    public record Part(
            String edition,
            long revision,
            int number,
            String digest,
            List<EntryText> entries,
            List<EntryChange> changes) {

        public Part {
            entries = List.copyOf(entries);
            changes = List.copyOf(requireNonNullElse(changes, List.of()));
        }
    }

    Edition whole(List<Part> parts) {
        return edition.with(
                parts.stream().flatMap(part -> part.entries().stream()).toList(),
                parts.stream().flatMap(part -> part.changes().stream()).toList());
    }
}
