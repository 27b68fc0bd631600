package io.certwatch.notification.vocabulary;

import io.certwatch.platform.text.Messages;
import io.certwatch.platform.text.Sentence;

/** The sentences in which requests and rows of an import are refused. */
public final class ProblemText {

    private static final Messages MESSAGES = new Messages("mail");

    private ProblemText() {}

    /** @param key in the message bundles */
    public static Sentence of(String key, Object... arguments) {
        return MESSAGES.sentence(key, arguments);
    }
}
