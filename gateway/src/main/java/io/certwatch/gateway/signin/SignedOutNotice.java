package io.certwatch.gateway.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Tells the first page after a sign-out that it follows one. A cookie, because a provider leads back only to addresses that it knows,
 * without a parameter of ours.
 */
public final class SignedOutNotice {

    private static final String NAME = "certwatch-signed-out";

    /** Longer than the way by the provider takes. */
    private static final Duration KEPT = Duration.ofMinutes(2);

    private SignedOutNotice() {}

    static void leave(HttpServletRequest request, HttpServletResponse response) {
        add(cookie(request, "1").maxAge(KEPT).build(), response);
    }

    /** Whether one was left; it is told once. */
    public static boolean take(HttpServletRequest request, HttpServletResponse response) {
        var cookies = request.getCookies();
        if (cookies == null || Arrays.stream(cookies).map(Cookie::getName).noneMatch(NAME::equals)) return false;
        add(cookie(request, "").maxAge(0).build(), response);
        return true;
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure());
    }

    private static void add(ResponseCookie cookie, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
