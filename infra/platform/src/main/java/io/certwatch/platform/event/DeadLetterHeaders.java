package io.certwatch.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Headers of a dead letter: topic, partition and offset of the record and the reason, as UTF-8 text. */
final class DeadLetterHeaders {

    /** Only if the value was cut. */
    static final String VALUE_LENGTH = "dlt_value_length";

    static final String VALUE_SHA256 = "dlt_value_sha256";
    static final String DROPPED_HEADERS = "dlt_dropped_headers";

    private DeadLetterHeaders() {}

    static Headers of(ConsumerRecord<?, ?> record, @Nullable Exception failure) {
        var headers = new RecordHeaders();
        add(headers, "dlt_reason", FailureReason.of(failure));
        add(headers, "dlt_topic", record.topic());
        add(headers, "dlt_partition", Integer.toString(record.partition()));
        add(headers, "dlt_offset", Long.toString(record.offset()));
        add(headers, "dlt_time", Instant.now().toString());
        return headers;
    }

    static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    static int size(Header header) {
        return header.key().getBytes(StandardCharsets.UTF_8).length
                + (header.value() == null ? 0 : header.value().length);
    }
}
