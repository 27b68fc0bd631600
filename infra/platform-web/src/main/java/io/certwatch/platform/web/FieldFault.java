package io.certwatch.platform.web;

/**
 * One thing that is wrong with a request.
 *
 * @param field  as a path, such as {@code entries[3].name.zh}; or the name of a parameter or header; or {@link #BODY}
 * @param reason what is wrong with it, so that field and reason make a sentence
 */
public record FieldFault(String field, String reason) {

    public static final String BODY = "body";
}
