package io.certwatch.product.engine;

import io.certwatch.product.engine.wording.Messages;

/** The same text in Chinese and in English; either may be empty in registered products. */
public record Wording(String zh, String en) {

    public static final Wording NONE = new Wording("", "");

    /** The text in the language, or in the other if that is empty. */
    String in(Messages language) {
        var wanted = language == Messages.CHINESE ? zh : en;
        return wanted.isEmpty() ? zh + en : wanted;
    }
}
