package io.certwatch.catalogue.edition.reading;

import org.jspecify.annotations.Nullable;

/** The fields of an edition that the sender gives with the document; they override what the document says. */
public record GivenFields(
        @Nullable String id,
        @Nullable String force,
        @Nullable String title,
        @Nullable String announcement,
        @Nullable String issued,
        @Nullable String effective,
        @Nullable String supersedes,
        @Nullable String sector) {

    public static final GivenFields NONE = new GivenFields(null, null, null, null, null, null, null, null);

    /** Whether the sender gives both dates, so that those of the document are not needed. */
    boolean dates() {
        return issued != null || effective != null;
    }
}
