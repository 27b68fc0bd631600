package io.certwatch.product.failure;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;

/** A statement of a person or a sender is rejected; names the invalid field and gives a reason for people. */
public final class InvalidField extends RuntimeException {

    private final String field;
    private final transient Localized words;

    /** @param words the rest of a sentence that starts with the field: {@code is missing} */
    public InvalidField(String field, Localized words) {
        super(field + ": " + words.in(Language.EN), null, false, false);
        this.field = field;
        this.words = words;
    }

    public String field() {
        return field;
    }

    public Localized words() {
        return words;
    }

    /** In English. */
    public String reason() {
        return words.in(Language.EN);
    }
}
