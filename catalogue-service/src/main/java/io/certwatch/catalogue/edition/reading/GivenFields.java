package io.certwatch.catalogue.edition.reading;

import org.jspecify.annotations.Nullable;

/** What the sender says of the edition beside the document; it goes before what the document says. */
public record GivenFields(
        @Nullable String id,
        @Nullable String force,
        @Nullable String title,
        @Nullable String announcement,
        @Nullable String issued,
        @Nullable String effective,
        @Nullable String supersedes) {

    public static final GivenFields NONE = new GivenFields(null, null, null, null, null, null, null);

    /** Whether the days do not depend on what the document makes of them. */
    boolean dates() {
        return issued != null || effective != null;
    }
}
