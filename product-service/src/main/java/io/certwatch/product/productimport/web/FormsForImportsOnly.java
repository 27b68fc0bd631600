package io.certwatch.product.productimport.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Rejects multipart forms on paths that take no files. The server unpacks them onto the disk as soon as any code
 * reads a parameter, beyond the body limit of the path, and the only limit for forms is that of imports.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class FormsForImportsOnly extends OncePerRequestFilter {

    private static final Set<String> TAKEN = Set.of("/api/inventory/imports", "/api/inventory/imports/preview");
    private static final String LINKS = "/acknowledge/";
    private static final String FORM = "multipart/";

    private final HandlerExceptionResolver problems;

    FormsForImportsOnly(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForm(request.getContentType()) && !takesForms(request.getRequestURI())) {
            problems.resolveException(
                    request,
                    response,
                    null,
                    new HttpMediaTypeNotSupportedException(
                            MediaType.MULTIPART_FORM_DATA, List.of(MediaType.APPLICATION_JSON)));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The page behind a link reads forms by itself, as they come, within the body limit of its path. */
    private static boolean takesForms(String path) {
        return TAKEN.contains(path) || path.startsWith(LINKS);
    }

    private static boolean isForm(@Nullable String type) {
        return type != null && type.strip().regionMatches(true, 0, FORM, 0, FORM.length());
    }
}
