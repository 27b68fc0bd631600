package io.certwatch.gateway.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/**
 * In which language and theme a browser shows the web page: what the person chose, which the page keeps in a cookie, else what the browser
 * prefers.
 *
 * @param language zh or en
 * @param theme light or dark; any other text follows the system
 */
record Look(String language, String theme) {

    private static final String COOKIE = "certwatch-look";
    private static final String CHINESE = "zh";
    private static final String ENGLISH = "en";
    private static final Set<String> THEMES = Set.of("light", "dark");

    static Look of(HttpServletRequest request) {
        var chosen = readCookie(request);
        return new Look(
                isLanguage(chosen[0]) ? chosen[0] : readPreferredLanguage(request), chosen.length > 1 ? chosen[1] : "");
    }

    /** The attributes of the root element. */
    String attributes() {
        var lang = "lang=\"" + (language.equals(CHINESE) ? "zh-CN" : ENGLISH) + '"';
        return THEMES.contains(theme) ? lang + " data-theme=\"" + theme + '"' : lang;
    }

    private static String[] readCookie(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .map(Cookie::getValue)
                .orElse("")
                .split("\\.", 2);
    }

    private static boolean isLanguage(String text) {
        return text.equals(CHINESE) || text.equals(ENGLISH);
    }

    private static String readPreferredLanguage(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                        && request.getLocale().getLanguage().equals(CHINESE)
                ? CHINESE
                : ENGLISH;
    }
}
