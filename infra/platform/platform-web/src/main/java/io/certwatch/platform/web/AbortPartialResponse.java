package io.certwatch.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.CloseNowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.DisconnectedClientHelper;

/** Aborts the connection if a request fails after part of its response was sent; Tomcat does not log it again. */
final class AbortPartialResponse extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AbortPartialResponse.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            if (!response.isCommitted()) throw failure;
            if (!DisconnectedClientHelper.isClientDisconnectedException(failure)) {
                LOG.error(
                        "The response to {} breaks off",
                        request.getRequestURI(),
                        NestedExceptionUtils.getMostSpecificCause(failure));
            }
            throw new CloseNowException(failure);
        }
    }
}
