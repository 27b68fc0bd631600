package io.certwatch.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.event.OutgoingEvent;
import java.net.URI;
import java.time.Instant;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void storesShortDataUnchanged() {
        var stored = stored("a short one");

        assertThat(stored.getString("data")).isEqualTo("\"a short one\"");
        assertThat(sent(stored)).isEqualTo("\"a short one\"");
    }

    @Test
    void storesLongDataCompressedAndSendsItUnchanged() {
        var text = "长文 😀 ".repeat(20_000);
        var stored = stored(text);

        assertThat(stored.get("packed", Binary.class).length()).isLessThan(5_000);
        assertThat(sent(stored)).isEqualTo('"' + text + '"');
    }

    @Test
    void namesTheCompanyInAHeader() {
        var event = new OutgoingEvent("t", "demo/k", "type", "id", NOON, "data", "demo");
        var sent = Entry.of(Entry.of(event, null, NOON).toDocument()).toRecord(URI.create("/here"));

        assertThat(sent.headers().lastHeader("ce_company").value()).isEqualTo("demo".getBytes(UTF_8));
    }

    @Test
    void namesNoCompanyInAnEventThatBelongsToNone() {
        var sent = Entry.of(stored("of all")).toRecord(URI.create("/here"));

        assertThat(sent.headers().lastHeader("ce_company")).isNull();
    }

    private static Document stored(String data) {
        return Entry.of(new OutgoingEvent("t", "k", "type", "id", NOON, data), null, NOON)
                .toDocument();
    }

    private static String sent(Document stored) {
        return new String(Entry.of(stored).toRecord(URI.create("/here")).value(), UTF_8);
    }
}
