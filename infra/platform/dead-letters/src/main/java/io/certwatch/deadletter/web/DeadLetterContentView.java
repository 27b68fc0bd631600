package io.certwatch.deadletter.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.deadletter.FoundLetter;
import io.certwatch.deadletter.ShortText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** @param value null if the record has none */
record DeadLetterContentView(
        DeadLetterView letter,
        List<HeaderView> headers,
        @Nullable BytesView value) {

    private static final int LONGEST_VALUE = 64 << 10;
    private static final int LONGEST_HEADER = 1 << 10;
    private static final int MOST_HEADERS = 100;

    /** @param value null if the header has none */
    record HeaderView(String name, @Nullable BytesView value) {

        static HeaderView of(Header header) {
            return new HeaderView(
                    ShortText.of(header.key(), LONGEST_HEADER), BytesView.of(header.value(), LONGEST_HEADER));
        }
    }

    static DeadLetterContentView of(FoundLetter found) {
        var record = found.record();
        return new DeadLetterContentView(
                DeadLetterView.of(found.decided()),
                StreamSupport.stream(record.headers().spliterator(), false)
                        .limit(MOST_HEADERS)
                        .map(HeaderView::of)
                        .toList(),
                BytesView.of(record.value(), LONGEST_VALUE));
    }

    /**
     * Bytes as text if they are UTF-8, else in Base64.
     *
     * @param length of all, in bytes
     * @param cut whether this is only the beginning
     */
    @Schema(name = "Bytes")
    record BytesView(
            int length,
            boolean cut,
            @Nullable String text,
            @Nullable String base64) {

        /** @param most bytes, or characters of text, to show */
        static @Nullable BytesView of(byte @Nullable [] bytes, int most) {
            if (bytes == null) return null;
            try {
                var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return new BytesView(bytes.length, text.length() > most, ShortText.of(text, most), null);
            } catch (CharacterCodingException binary) {
                var shown = Arrays.copyOf(bytes, Math.min(bytes.length, most));
                return new BytesView(
                        bytes.length,
                        bytes.length > most,
                        null,
                        Base64.getEncoder().encodeToString(shown));
            }
        }
    }
}
