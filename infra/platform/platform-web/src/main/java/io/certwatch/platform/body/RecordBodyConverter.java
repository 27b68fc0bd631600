package io.certwatch.platform.body;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;

/** Reads JSON bodies into records, lists of records and batches. Spring's own converter writes responses. */
final class RecordBodyConverter extends AbstractGenericHttpMessageConverter<Object> {

    private static final MediaType ANY_JSON = new MediaType("application", "*+json");

    private final BodyReader bodies;

    RecordBodyConverter(BodyReader bodies) {
        super(MediaType.APPLICATION_JSON, ANY_JSON);
        this.bodies = bodies;
    }

    @Override
    public boolean canRead(Type type, @Nullable Class<?> context, @Nullable MediaType mediaType) {
        return canRead(mediaType) && isRecord(ResolvableType.forType(type));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.isRecord();
    }

    @Override
    public boolean canWrite(@Nullable Type type, Class<?> context, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        return type.isRecord() ? List.of(MediaType.APPLICATION_JSON) : List.of();
    }

    @Override
    public Object read(Type type, @Nullable Class<?> context, HttpInputMessage message) throws IOException {
        var contentType = message.getHeaders().getContentType();
        var charset = contentType == null ? null : contentType.getCharset();
        var bytes = message.getBody().readAllBytes();
        var resolved = ResolvableType.forType(type);
        if (resolved.resolve() != UnreadBody.class) return bodies.read(type, bytes, charset);
        return new UnreadBody<>(bytes, () -> bodies.read(resolved.getGeneric().getType(), bytes, charset));
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        return read(type, null, message);
    }

    @Override
    protected void writeInternal(Object body, @Nullable Type type, HttpOutputMessage message) {
        throw new UnsupportedOperationException("Bodies are only read here");
    }

    private static boolean isRecord(ResolvableType type) {
        var raw = type.toClass();
        return raw.isRecord()
                || raw == UnreadBody.class
                || Collection.class.isAssignableFrom(raw)
                        && type.asCollection().getGeneric().toClass().isRecord();
    }
}
