package io.certwatch.product.engine;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;

/** The same text in Chinese and in English; either may be empty in registered products. */
public record Wording(String zh, String en) implements Localized {

    public static final Wording NONE = new Wording("", "");

    /** The text in the language, or in the other if that is empty. */
    @Override
    public String in(Language language) {
        var wanted = language == Language.ZH ? zh : en;
        return wanted.isEmpty() ? zh + en : wanted;
    }
}
