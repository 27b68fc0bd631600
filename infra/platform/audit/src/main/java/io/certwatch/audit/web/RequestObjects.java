package io.certwatch.audit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriUtils;

/** The ids of what a request concerns: its path variables, without secrets, and what it created. */
final class RequestObjects {

    /** The name of path variables that are secrets. */
    private static final String SECRET = "token";

    private static final int LONGEST = 200;

    private RequestObjects() {}

    static List<String> of(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables.entrySet().stream()
                        .filter(variable -> !SECRET.equals(variable.getKey()))
                        .map(variable -> shorten(String.valueOf(variable.getValue())))
                        .distinct()
                        .toList()
                : List.of();
    }

    /** The last segment of a Location. */
    static @Nullable String extractCreatedId(@Nullable String location) {
        if (location == null) return null;
        var path = URI.create(location).getRawPath();
        var id = path.substring(path.lastIndexOf('/') + 1);
        return id.isEmpty() ? null : shorten(UriUtils.decode(id, UTF_8));
    }

    private static String shorten(String id) {
        return id.length() <= LONGEST ? id : id.substring(0, LONGEST);
    }
}
