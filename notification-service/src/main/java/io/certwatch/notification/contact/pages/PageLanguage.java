package io.certwatch.notification.contact.pages;

import io.certwatch.platform.text.Language;
import java.util.Locale;

/** The language of a page whose reader is unknown. */
final class PageLanguage {

    private PageLanguage() {}

    /** @param locale of the browser */
    static Language of(Locale locale) {
        return Language.of(locale.getLanguage()).orElse(Language.EN);
    }
}
