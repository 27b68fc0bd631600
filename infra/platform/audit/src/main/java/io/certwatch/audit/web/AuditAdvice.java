package io.certwatch.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Completes the record of a request before its answer is sent, and records requests that were refused. */
@RestControllerAdvice
final class AuditAdvice implements ResponseBodyAdvice<Object> {

    private final RecordRequests records;

    AuditAdvice(RecordRequests records) {
        this.records = records;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType mediaType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest asked && response instanceof ServletServerHttpResponse answer)
            recordAnswer(
                    asked.getServletRequest(),
                    answer.getServletResponse().getStatus(),
                    answer.getHeaders(),
                    body instanceof ProblemDetail problem ? String.valueOf(problem.getType()) : null);
        return body;
    }

    private void recordAnswer(HttpServletRequest request, int status, HttpHeaders headers, @Nullable String problem) {
        if (OpenRecord.of(request) != null) records.complete(request, status, headers, problem);
        else if (isRefusal(request, status)) records.recordRefusal(request, status, problem);
    }

    /** A request that shows no token at all has not been signed in yet. */
    private static boolean isRefusal(HttpServletRequest request, int status) {
        return status == HttpStatus.FORBIDDEN.value()
                || status == HttpStatus.UNAUTHORIZED.value()
                        && showsToken(request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    private static boolean showsToken(@Nullable String authorization) {
        return StringUtils.startsWithIgnoreCase(authorization, "Bearer ");
    }
}
