package io.certwatch.notification.vocabulary;

import io.certwatch.platform.text.Language;
import java.util.function.Function;

/** A text in both languages; a blank one is replaced by the other. */
public record BilingualText(String zh, String en) {

    /** @param text in each language */
    public static BilingualText of(Function<Language, String> text) {
        return new BilingualText(text.apply(Language.ZH), text.apply(Language.EN));
    }

    public String in(Language language) {
        return switch (language) {
            case ZH -> zh.isBlank() ? en : zh;
            case EN -> en.isBlank() ? zh : en;
        };
    }
}
