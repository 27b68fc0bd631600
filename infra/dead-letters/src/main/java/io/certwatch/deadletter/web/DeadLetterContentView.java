package io.certwatch.deadletter.web;

import io.certwatch.deadletter.FoundLetter;
import io.certwatch.deadletter.ShortText;
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
}
