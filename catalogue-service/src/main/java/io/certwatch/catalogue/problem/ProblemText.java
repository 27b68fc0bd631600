package io.certwatch.catalogue.problem;

import io.certwatch.platform.text.Messages;
import io.certwatch.platform.text.Sentence;

/** The sentences in which requests and rows of a list are refused. */
public final class ProblemText {

    private static final Messages MESSAGES = new Messages("io.certwatch.catalogue");

    private ProblemText() {}

    /** @param key in the message bundles */
    public static Sentence of(String key, Object... arguments) {
        return MESSAGES.sentence(key, arguments);
    }
}
