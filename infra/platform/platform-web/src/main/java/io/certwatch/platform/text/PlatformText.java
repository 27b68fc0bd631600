package io.certwatch.platform.text;

/** The sentences that all services share. */
public final class PlatformText {

    private static final Messages MESSAGES = new Messages("io.certwatch.platform");

    private PlatformText() {}

    /** @param key in the message bundles of this module */
    public static Sentence of(String key, Object... arguments) {
        return MESSAGES.sentence(key, arguments);
    }

    public static Sentence missing() {
        return of("fault.missing");
    }

    /** @param most in characters */
    public static Sentence longerThan(int most) {
        return of("fault.longer", most);
    }
}
