package io.certwatch.platform.event;

import io.certwatch.platform.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Headers of a dead letter as UTF-8 text: topic, partition and offset of the record, who failed and why. */
public final class DeadLetterHeaders {

    public static final String REASON = "dlt_reason";
    /** The class of the exception. */
    public static final String EXCEPTION = "dlt_exception";
    /** The consumer group whose listener failed. */
    public static final String GROUP = "dlt_group";

    public static final String TOPIC = "dlt_topic";
    public static final String PARTITION = "dlt_partition";
    public static final String OFFSET = "dlt_offset";
    /** When it became a dead letter, ISO 8601. */
    public static final String TIME = "dlt_time";
    /** Only if the value was cut. */
    public static final String VALUE_LENGTH = "dlt_value_length";

    public static final String VALUE_SHA256 = "dlt_value_sha256";
    public static final String DROPPED_HEADERS = "dlt_dropped_headers";
    /** Only if the record was replayed: its first dead letter. */
    public static final String FIRST = "dlt_first";
    /** Only if the record was replayed: how many dead letters it has become, this one included. */
    public static final String FAILURES = "dlt_failures";

    private static final Set<String> ALL = Set.of(
            REASON,
            EXCEPTION,
            GROUP,
            TOPIC,
            PARTITION,
            OFFSET,
            TIME,
            VALUE_LENGTH,
            VALUE_SHA256,
            DROPPED_HEADERS,
            FIRST,
            FAILURES);

    private DeadLetterHeaders() {}

    /** Whether it was added to the headers of the record. */
    public static boolean isAdded(Header header) {
        return ALL.contains(header.key());
    }

    /** What {@link #VALUE_SHA256} says of a value: SHA-256 in lower-case hexadecimal. */
    public static String sha256(byte[] value) {
        return Sha256.of(value);
    }

    static Headers of(ConsumerRecord<?, ?> record, Exception failure, @Nullable String group) {
        var headers = new RecordHeaders();
        add(headers, REASON, FailureReason.of(failure));
        add(headers, EXCEPTION, FailureReason.exceptionOf(failure));
        if (group != null) add(headers, GROUP, group);
        add(headers, TOPIC, record.topic());
        add(headers, PARTITION, Integer.toString(record.partition()));
        add(headers, OFFSET, Long.toString(record.offset()));
        add(headers, TIME, Instant.now().toString());
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
