package io.certwatch.product.engine;

import io.certwatch.product.engine.wording.Messages;

/** The same thing said in Chinese and in English; either may be empty in what people register. */
public record Wording(String zh, String en) {

    public static final Wording NONE = new Wording("", "");

    /** In this language if it is said in it, else in the other. */
    String in(Messages language) {
        var wanted = language == Messages.CHINESE ? zh : en;
        return wanted.isEmpty() ? zh + en : wanted;
    }
}
