package io.certwatch.platform.web;

import java.util.List;
import java.util.Set;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Restricts bodies to JSON, whatever libraries for YAML, XML or CBOR are on the class path. Ignores an unreadable {@code Accept}, so that
 * problems always have a body.
 */
final class JsonOnly implements WebMvcConfigurer {

    private static final Set<String> NOT_OURS = Set.of("yaml", "x-yaml", "xml", "cbor", "x-jackson-smile");

    @Override
    public void configureMessageConverters(ServerBuilder converters) {
        converters.configureMessageConvertersList(all -> all.removeIf(JsonOnly::isNotOurs));
    }

    private static boolean isNotOurs(HttpMessageConverter<?> converter) {
        return converter.getSupportedMediaTypes().stream().anyMatch(type -> NOT_OURS.contains(type.getSubtype()));
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        var header = new HeaderContentNegotiationStrategy();
        negotiation.strategies(List.of(request -> {
            try {
                return header.resolveMediaTypes(request);
            } catch (HttpMediaTypeNotAcceptableException unreadable) {
                return ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST;
            }
        }));
    }
}
