package io.certwatch.platform.author;

/**
 * The author of a change.
 *
 * @param by the name to show, which the request may choose freely and which proves nothing
 */
public record Author(String by, RecordedBy recordedBy) {

    /** Describes the field of forms in OpenAPI documents. */
    public static final String BY =
            "The name to show; that of the caller if missing. It proves nothing: the caller is recorded beside it";
}
