package io.certwatch.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page that a person wanted before signing in; kept in the session while the person signs in. */
final class ReturnPath {

    private static final String ATTRIBUTE = ReturnPath.class.getName();
    private static final String HOME = "/";

    /** A path of this host: with two slashes or a backslash a browser would go elsewhere. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,2000}");

    private ReturnPath() {}

    static void keep(HttpServletRequest request, @Nullable String path) {
        if (path != null && LOCAL.matcher(path).matches()) {
            request.getSession().setAttribute(ATTRIBUTE, path);
        }
    }

    /** The wanted page, else the landing page. */
    static String take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) return HOME;
        var path = (String) session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        return Objects.requireNonNullElse(path, HOME);
    }
}
