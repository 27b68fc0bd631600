package io.certwatch.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventReaderTest {

    private final EventReader reader = new EventReader();

    record Greeting(String text) {}

    @Test
    void readsACloudEventInBinaryMode() {
        var event = reader.read(aRecord("{\"text\": \"hello\", \"later\": 1}"));

        assertThat(event.id()).isEqualTo("greeting/1");
        assertThat(event.type()).isEqualTo("greeted");
        assertThat(event.source()).isEqualTo("/tests");
        assertThat(event.key()).isEqualTo("k");
        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-25T08:00:00Z"));
        assertThat(event.as(Greeting.class)).isEqualTo(new Greeting("hello"));
    }

    @Test
    void rejectsOtherFormats() {
        assertUnreadable(new ConsumerRecord<>("t", 0, 0, "k", new byte[] {1}), "Not a CloudEvent in binary mode");
    }

    @Test
    void rejectsACloudEventWithoutRequiredAttributes() {
        var record = aRecord("{}");
        record.headers().remove("ce_id");

        assertUnreadable(record, "Not a CloudEvent in binary mode");
    }

    @Test
    void rejectsARecordWithoutValue() {
        assertUnreadable(new ConsumerRecord<>("t", 0, 0, "k", null), "no value");
    }

    @Test
    void rejectsDataOfAnotherType() {
        assertThatThrownBy(() -> reader.read(aRecord("{\"text\": [")).as(Greeting.class))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> reader.read(aRecord("null")).as(Greeting.class))
                .isInstanceOf(UnreadableEvent.class);
    }

    @IncomingForm
    record Parcel(
            String id,
            int weight,
            Address to,
            List<Address> via,
            @Nullable String note) {

        record Address(String town, @Nullable String street) {}
    }

    @Test
    void readsAFormWithoutItsNullableComponents() {
        var data = "{'id': 'p', 'weight': 2, 'to': {'town': 'Oslo', 'street': null}, 'via': []}";

        assertThat(parcel(data)).isEqualTo(new Parcel("p", 2, new Parcel.Address("Oslo", null), List.of(), null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "{'weight': 2, 'to': {'town': 'Oslo'}, 'via': []}; id",
                "{'id': null, 'weight': 2, 'to': {'town': 'Oslo'}, 'via': []}; id",
                "{'id': 'p', 'to': {'town': 'Oslo'}, 'via': []}; weight",
                "{'id': 'p', 'weight': 2, 'to': {}, 'via': []}; to.town",
                "{'id': 'p', 'weight': 2, 'to': {'town': null}, 'via': []}; to.town",
                "{'id': 'p', 'weight': 2, 'to': {'town': 'Oslo'}, 'via': [{'street': 'a'}]}; via.[0].town",
                "{'id': 'p', 'weight': 2, 'to': {'town': 'Oslo'}}; via"
            })
    void namesTheMissingComponentOfAForm(String data, String place) {
        assertThatThrownBy(() -> parcel(data))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageStartingWith("The data is not as agreed at " + place + ": ");
    }

    private Parcel parcel(String data) {
        return reader.read(aRecord(data.replace('\'', '"'))).as(Parcel.class);
    }

    private void assertUnreadable(ConsumerRecord<String, byte[]> record, String reason) {
        assertThatThrownBy(() -> reader.read(record))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining(reason);
    }

    private static ConsumerRecord<String, byte[]> aRecord(String data) {
        var record = new ConsumerRecord<>("t", 0, 0, "k", data.getBytes(StandardCharsets.UTF_8));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", "greeting/1");
        header(record, "ce_type", "greeted");
        header(record, "ce_source", "/tests");
        header(record, "ce_time", "2026-11-25T08:00:00Z");
        return record;
    }

    private static void header(ConsumerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
