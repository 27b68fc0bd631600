package io.certwatch.catalogue.edition.reading;

import io.certwatch.edition.EntryKind;
import io.certwatch.tabular.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry whose rows are being collected. */
final class FoundEntry {

    /** The text of one field, and its place. */
    record Part(String field, String text, Place place) {}

    final String name;
    final @Nullable EntryKind kind;
    final Place namePlace;
    final List<Part> parts = new ArrayList<>();
    String code = "";

    FoundEntry(String name, @Nullable EntryKind kind, Place namePlace) {
        this.name = name;
        this.kind = kind;
        this.namePlace = namePlace;
    }

    /** Adds a merged cell only once, although it appears in every row. */
    void add(String field, String text, Place place) {
        var part = new Part(field, text, place);
        if (!text.isBlank() && !parts.contains(part)) parts.add(part);
    }

    List<Part> of(String field) {
        return parts.stream().filter(part -> part.field.equals(field)).toList();
    }

    String text(String field) {
        return String.join("\n", of(field).stream().map(Part::text).toList());
    }
}
