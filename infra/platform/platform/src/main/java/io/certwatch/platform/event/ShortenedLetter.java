package io.certwatch.platform.event;

import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter cut to a size. Headers state length and SHA-256 of a cut value, to verify the original at the topic, partition and offset
 * that other headers state.
 */
final class ShortenedLetter {

    private static final int LONGEST_KEY = 1_000;

    private ShortenedLetter() {}

    /** @param most maximum bytes of the value, and also of all headers of the source; the headers of the dead letter are kept */
    static ProducerRecord<Object, Object> of(
            ProducerRecord<Object, Object> letter, ConsumerRecord<?, ?> source, int most) {
        if (most == Integer.MAX_VALUE) return letter;
        var headers = headers(letter, source, most);
        var value = letter.value() instanceof byte[] whole && whole.length > most
                ? cut(whole, most, headers)
                : letter.value();
        return new ProducerRecord<>(
                letter.topic(), letter.partition(), letter.timestamp(), key(letter.key()), value, headers);
    }

    private static byte[] cut(byte[] value, int most, Headers headers) {
        DeadLetterHeaders.add(headers, DeadLetterHeaders.VALUE_LENGTH, Integer.toString(value.length));
        DeadLetterHeaders.add(headers, DeadLetterHeaders.VALUE_SHA256, DeadLetterHeaders.sha256(value));
        return Arrays.copyOf(value, most);
    }

    private static @Nullable Object key(@Nullable Object key) {
        return key instanceof String text && text.length() > LONGEST_KEY ? text.substring(0, LONGEST_KEY) : key;
    }

    /** The headers of the source come first; those that do not fit are omitted and counted. */
    private static Headers headers(ProducerRecord<?, ?> letter, ConsumerRecord<?, ?> source, int most) {
        var all = letter.headers().toArray();
        var ours = source.headers().toArray().length;
        var kept = new RecordHeaders();
        var left = most;
        var dropped = 0;
        for (int index = 0; index < all.length; index++) {
            var size = index < ours ? DeadLetterHeaders.size(all[index]) : 0;
            if (size <= left) {
                kept.add(all[index]);
                left -= size;
            } else {
                dropped++;
            }
        }
        if (dropped > 0) DeadLetterHeaders.add(kept, DeadLetterHeaders.DROPPED_HEADERS, Integer.toString(dropped));
        return kept;
    }
}
