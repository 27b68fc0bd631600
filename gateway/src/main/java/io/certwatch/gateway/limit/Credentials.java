package io.certwatch.gateway.limit;

import io.certwatch.gateway.session.SessionCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;

/** Whether a request bears credentials, before anybody has checked them. */
final class Credentials {

    private Credentials() {}

    static boolean in(HttpServletRequest request) {
        return inHeader(request) || bearsCookie(request);
    }

    /** Whether it bears a token, which is refused with 401 unless it is valid. */
    static boolean inHeader(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    private static boolean bearsCookie(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(SessionCookie.NAME));
    }
}
