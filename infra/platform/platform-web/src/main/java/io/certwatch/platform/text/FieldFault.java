package io.certwatch.platform.text;

/**
 * One fault of a request.
 *
 * @param field a path such as {@code entries[3].name.zh}, the name of a parameter or header, or {@link #BODY}; machines
 *   read it, and people its {@link FieldName}
 * @param words the fault, as the rest of a sentence that starts with the field: {@code is missing}
 */
public record FieldFault(String field, Localized words) {

    public static final String BODY = "body";

    /** A fault in the words of one language, as the API answers it. */
    public record Said(String field, String reason) {}

    /** In English. */
    public String reason() {
        return words.in(Language.EN);
    }

    public Said in(Language language) {
        return new Said(field, words.in(language));
    }
}
