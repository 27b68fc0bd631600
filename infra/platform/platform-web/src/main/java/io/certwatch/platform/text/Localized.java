package io.certwatch.platform.text;

/** A text that exists in each language. */
public interface Localized {

    String in(Language language);
}
