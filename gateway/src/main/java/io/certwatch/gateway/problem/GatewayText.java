package io.certwatch.gateway.problem;

import io.certwatch.platform.text.Messages;
import io.certwatch.platform.text.Sentence;

/** The sentences in which the gateway refuses requests. */
public final class GatewayText {

    private static final Messages MESSAGES = new Messages("io.certwatch.gateway");

    private GatewayText() {}

    /** @param key in the message bundles */
    public static Sentence of(String key, Object... arguments) {
        return MESSAGES.sentence(key, arguments);
    }
}
