package io.certwatch.platform.text;

/** A sentence, or the rest of one, in Chinese and in English. */
public record Sentence(String zh, String en) implements Localized {

    public static Sentence of(Localized text) {
        return text instanceof Sentence same ? same : new Sentence(text.in(Language.ZH), text.in(Language.EN));
    }

    /** Takes over what has no translation, such as the message of a library. */
    public static Sentence quote(String text) {
        return new Sentence(text, text);
    }

    @Override
    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
