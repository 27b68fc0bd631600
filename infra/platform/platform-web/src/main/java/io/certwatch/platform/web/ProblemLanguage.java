package io.certwatch.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Writes the problem documents of every advice in the language of the reader, and tells caches that JSON depends on it. */
@RestControllerAdvice
final class ProblemLanguage implements ResponseBodyAdvice<Object> {

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
        if (MediaType.APPLICATION_JSON.isCompatibleWith(mediaType)) ReaderLanguage.vary(response.getHeaders());
        if (body instanceof ProblemDocument problem && request instanceof ServletServerHttpRequest servlet) {
            var language = ReaderLanguage.of(servlet.getServletRequest());
            problem.writeIn(language);
            ReaderLanguage.name(response.getHeaders(), language);
        }
        return body;
    }
}
