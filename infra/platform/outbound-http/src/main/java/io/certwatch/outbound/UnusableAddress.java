package io.certwatch.outbound;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;

/** The text is not an address that can be used; tells the user why, in a sentence without its full stop. */
public final class UnusableAddress extends IllegalArgumentException {

    private final transient Localized words;

    public UnusableAddress(Localized words) {
        super(words.in(Language.EN));
        this.words = words;
    }

    public Localized words() {
        return words;
    }

    /** In English, for the log and for the answer of a fetch. */
    public String reason() {
        return words.in(Language.EN);
    }
}
