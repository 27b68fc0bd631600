package io.certwatch.platform.text;

/** A value that its type does not allow; says why, as the rest of a sentence that starts with the field. */
public final class InvalidValue extends IllegalArgumentException {

    private final transient Localized words;

    public InvalidValue(Localized words) {
        super(words.in(Language.EN));
        this.words = words;
    }

    public Localized words() {
        return words;
    }
}
