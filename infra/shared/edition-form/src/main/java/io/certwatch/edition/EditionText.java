package io.certwatch.edition;

import io.certwatch.platform.text.Messages;
import io.certwatch.platform.text.Sentence;
import io.certwatch.quantity.Reading;

/** The sentences in which an edition is refused. */
public final class EditionText {

    private static final Messages MESSAGES = new Messages("io.certwatch.edition");

    private EditionText() {}

    /** @param key in the message bundles of this module */
    static Sentence of(String key, Object... arguments) {
        return MESSAGES.sentence(key, arguments);
    }

    /** Why a figure cannot be read. */
    public static Sentence of(Reading.Unreadable figure) {
        return of("quantity." + figure.obstacle(), figure.words());
    }
}
