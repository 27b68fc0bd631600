package io.certwatch.platform.web;

import io.certwatch.platform.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;

/** The language in which an answer is read: the first of {@code Accept-Language} that we write, else English. */
public final class ReaderLanguage {

    private ReaderLanguage() {}

    public static Language of(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) return Language.EN;
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .map(Language::of)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Language.EN);
    }

    /** Of the request that this thread answers; English outside of requests. */
    public static Language current() {
        var context = LocaleContextHolder.getLocaleContext();
        var locale = context == null ? null : context.getLocale();
        return locale == null ? Language.EN : Language.of(locale.getLanguage()).orElse(Language.EN);
    }

    /** Names the language of an answer, and the header that it depends on. */
    public static void name(HttpServletResponse response, Language language) {
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    public static void name(HttpHeaders headers, Language language) {
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language.code());
        if (!headers.getVary().contains(HttpHeaders.ACCEPT_LANGUAGE))
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
