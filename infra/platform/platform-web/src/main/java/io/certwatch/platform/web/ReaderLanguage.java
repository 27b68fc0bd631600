package io.certwatch.platform.web;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.PlatformText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

    /** Calls the supplier, whose texts are in this language, outside of the request of their reader. */
    public static <T> T speak(Language language, Supplier<T> answer) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language.locale());
        try {
            return answer.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    /**
     * For links and event streams, which cannot set a header.
     *
     * @param code null for the language of the request
     */
    public static Language ofParameter(@Nullable String code) {
        if (code == null) return current();
        return Language.of(code)
                .orElseThrow(() -> RequestProblem.invalid("language", PlatformText.of("fault.language")));
    }

    /** Names the language of an answer, and the header that it depends on. */
    public static void name(HttpServletResponse response, Language language) {
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    public static void name(HttpHeaders headers, Language language) {
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language.code());
        vary(headers);
    }

    /** Any JSON may have a {@link ReadersText} in it. */
    static void vary(HttpHeaders headers) {
        if (!headers.getVary().contains(HttpHeaders.ACCEPT_LANGUAGE))
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
