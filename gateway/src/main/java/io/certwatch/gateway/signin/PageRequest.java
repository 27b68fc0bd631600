package io.certwatch.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Tells a page that a person opens from a call of the API. */
final class PageRequest {

    private static final List<String> MACHINE_PATHS = List.of("/api/", "/actuator/");

    private PageRequest() {}

    /** Whether it is a GET that accepts HTML by name, outside the API. */
    static boolean matches(HttpServletRequest request) {
        var isRead = HttpMethod.GET.matches(request.getMethod());
        return isRead && MACHINE_PATHS.stream().noneMatch(request.getRequestURI()::startsWith) && acceptsHtml(request);
    }

    private static boolean acceptsHtml(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        try {
            return accept != null
                    && MediaType.parseMediaTypes(accept).stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException malformed) {
            return false;
        }
    }
}
