package io.certwatch.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class ShortenedLetterTest {

    private final ConsumerRecord<String, byte[]> source =
            new ConsumerRecord<>("t", 0, 7, "key", "some value".getBytes(StandardCharsets.UTF_8));

    @Test
    void keepsALetterThatFits() {
        source.headers().add("theirs", new byte[3]);

        var letter = ShortenedLetter.of(letter("key"), source, 10);

        assertThat(letter.value()).isEqualTo(source.value());
        assertThat(letter.headers()).extracting("key").containsExactly("theirs", "dlt_reason");
    }

    @Test
    void cutsTheValueAndStatesLengthAndHash() {
        var letter = ShortenedLetter.of(letter("key"), source, 4);

        assertThat((byte[]) letter.value()).asString(StandardCharsets.UTF_8).isEqualTo("some");
        assertThat(header(letter, "dlt_value_length")).isEqualTo("10");
        assertThat(header(letter, "dlt_value_sha256")).hasSize(64);
    }

    @Test
    void dropsHeadersOfTheSourceThatDoNotFit() {
        source.headers()
                .add("small", new byte[3])
                .add("dlt_reason", new byte[200])
                .add("large", new byte[200]);

        var letter = ShortenedLetter.of(letter("key"), source, 20);

        assertThat(letter.headers()).extracting("key").containsExactly("small", "dlt_reason", "dlt_dropped_headers");
        assertThat(header(letter, "dlt_reason")).isEqualTo("why");
        assertThat(header(letter, "dlt_dropped_headers")).isEqualTo("2");
    }

    @Test
    void cutsAnOversizedKey() {
        assertThat((String) ShortenedLetter.of(letter("k".repeat(100_000)), source, 0)
                        .key())
                .hasSize(1_000);
    }

    @Test
    void sendsARecordWithoutAValueWithoutOne() {
        var letter = new ProducerRecord<Object, Object>("t-dlt", "key", null);

        assertThat(ShortenedLetter.of(letter, source, 0).value()).isNull();
    }

    /** Like the publisher: the headers of the source, then those of the dead letter. */
    private ProducerRecord<Object, Object> letter(String key) {
        var headers = new RecordHeaders(source.headers().toArray());
        DeadLetterHeaders.add(headers, "dlt_reason", "why");
        return new ProducerRecord<>("t-dlt", null, null, key, source.value(), headers);
    }

    private static String header(ProducerRecord<?, ?> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
