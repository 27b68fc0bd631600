package io.certwatch.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Reads headers that may be missing, malformed or very long: anybody may have written to a topic. */
record LetterHeaders(Headers headers) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    static final int LONGEST = 1_000;

    /** The first {@value #LONGEST} characters; null if the header is missing. */
    @Nullable
    String text(String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? null
                : ShortText.of(new String(header.value(), UTF_8), LONGEST);
    }

    /** Null if the header is missing or no number. */
    @Nullable
    Long number(String name) {
        var text = text(name);
        return text != null && NUMBER.matcher(text).matches() ? Long.valueOf(text) : null;
    }
}
