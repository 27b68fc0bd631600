package io.certwatch.platform.event;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the JSON data of events, independently of a service's JSON settings for HTTP. */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(
                    AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new RequiredComponents()))
            .build();

    private EventJson() {}

    public static String write(Object data) {
        return MAPPER.writeValueAsString(data);
    }

    static <T> T read(byte[] data, Class<T> form) {
        try {
            return requireData(MAPPER.readValue(data, form));
        } catch (JacksonException unreadable) {
            throw new UnreadableEvent(
                    "The data is not as agreed" + place(unreadable) + ": " + unreadable.getOriginalMessage(),
                    unreadable);
        }
    }

    /** Such as {@code  at sender.id}; empty if the data is no JSON. */
    private static String place(JacksonException unreadable) {
        if (unreadable.getPath().isEmpty()) return "";
        return unreadable.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(joining(".", " at ", ""));
    }

    private static <T> T requireData(@Nullable T value) {
        if (value == null) throw new UnreadableEvent("The data is null.");
        return value;
    }
}
