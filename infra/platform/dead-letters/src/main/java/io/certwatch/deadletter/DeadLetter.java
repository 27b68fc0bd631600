package io.certwatch.deadletter;

import static java.util.Objects.requireNonNullElse;

import io.certwatch.platform.event.DeadLetterHeaders;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a dead letter says of its record. What its headers do not say is null, so that every record can be listed.
 *
 * @param topic the topic that the record was read from, with its partition and offset
 * @param at when it became a dead letter
 * @param exception the class of the exception
 * @param group the consumer group whose listener failed
 * @param first id of the first dead letter of the record, if it was replayed
 * @param failures how often the record has become a dead letter
 */
public record DeadLetter(
        DeadLetterId id,
        @Nullable String topic,
        @Nullable Long partition,
        @Nullable Long offset,
        @Nullable String key,
        Instant at,
        @Nullable String eventId,
        @Nullable String eventType,
        @Nullable String exception,
        @Nullable String reason,
        @Nullable String group,
        @Nullable String first,
        long failures) {

    static DeadLetter of(ConsumerRecord<String, byte[]> record) {
        var headers = new LetterHeaders(record.headers());
        return new DeadLetter(
                new DeadLetterId(record.topic(), record.partition(), record.offset()),
                headers.text(DeadLetterHeaders.TOPIC),
                headers.number(DeadLetterHeaders.PARTITION),
                headers.number(DeadLetterHeaders.OFFSET),
                record.key() == null ? null : ShortText.of(record.key(), LetterHeaders.LONGEST),
                at(headers, record),
                headers.text("ce_id"),
                headers.text("ce_type"),
                headers.text(DeadLetterHeaders.EXCEPTION),
                headers.text(DeadLetterHeaders.REASON),
                headers.text(DeadLetterHeaders.GROUP),
                headers.text(DeadLetterHeaders.FIRST),
                requireNonNullElse(headers.number(DeadLetterHeaders.FAILURES), 1L));
    }

    private static Instant at(LetterHeaders headers, ConsumerRecord<?, ?> record) {
        try {
            return Instant.parse(requireNonNullElse(headers.text(DeadLetterHeaders.TIME), ""));
        } catch (DateTimeParseException malformed) {
            return Instant.ofEpochMilli(record.timestamp());
        }
    }

    String firstId() {
        return first == null ? id.toString() : first;
    }
}
