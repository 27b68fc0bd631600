package io.certwatch.platform.text;

/**
 * One fault of a request.
 *
 * @param field  a path such as {@code entries[3].name.zh}, the name of a parameter or header, or {@link #BODY}
 * @param reason the fault; field and reason form a sentence
 */
public record FieldFault(String field, String reason) {

    public static final String BODY = "body";
}
