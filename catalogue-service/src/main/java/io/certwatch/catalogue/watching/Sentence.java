package io.certwatch.catalogue.watching;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;
import io.certwatch.platform.text.Messages;

/** A sentence in Chinese and English. */
public record Sentence(String zh, String en) implements Localized {

    private static final Messages MESSAGES = new Messages("io.certwatch.catalogue");

    /** The text with a key of the message bundles. */
    static Sentence of(String key, Object... arguments) {
        return new Sentence(MESSAGES.text(Language.ZH, key, arguments), MESSAGES.text(Language.EN, key, arguments));
    }

    @Override
    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
