package io.certwatch.platform.outbox;

import static java.util.Objects.requireNonNull;

import io.certwatch.platform.event.EventJson;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.trace.Traces;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** An unsent event in its aggregate's document: {@code at} is when it was stored, {@code time} when it happened. */
record Entry(
        String id,
        String topic,
        String key,
        String type,
        Instant time,
        String data,
        @Nullable String company,
        @Nullable String traceparent,
        Instant at) {

    static final String OUTBOX = "outbox";
    static final String ID = "id";
    static final String AT = "at";

    /** Characters; longer data is stored compressed, since the size of a document is limited. */
    private static final int LONGEST_UNPACKED = 50_000;

    static Entry of(OutgoingEvent event, @Nullable String traceparent, Instant at) {
        return new Entry(
                event.id(),
                event.topic(),
                event.key(),
                event.type(),
                event.time(),
                EventJson.write(event.data()),
                event.company(),
                traceparent,
                at);
    }

    static Entry of(Document stored) {
        return new Entry(
                stored.getString(ID),
                stored.getString("topic"),
                stored.getString("key"),
                stored.getString("type"),
                stored.getDate("time").toInstant(),
                data(stored),
                stored.getString(OutgoingEvent.COMPANY),
                stored.getString("traceparent"),
                stored.getDate(AT).toInstant());
    }

    private static String data(Document stored) {
        var packed = stored.get("packed", Binary.class);
        return packed == null ? stored.getString("data") : unpack(packed);
    }

    static Object aggregateOf(Document stored) {
        return requireNonNull(stored.get("_id"));
    }

    Document toDocument() {
        var document = new Document(ID, id)
                .append("topic", topic)
                .append("key", key)
                .append("type", type)
                .append("time", Date.from(time))
                .append(AT, Date.from(at));
        if (data.length() > LONGEST_UNPACKED) document.append("packed", pack(data));
        else document.append("data", data);
        if (company != null) document.append(OutgoingEvent.COMPANY, company);
        return traceparent == null ? document : document.append("traceparent", traceparent);
    }

    /** A CloudEvent in binary mode; the trace is also in the {@code traceparent} header that instrumentation reads. */
    ProducerRecord<String, byte[]> toRecord(URI source) {
        var event = CloudEventBuilder.v1()
                .withId(id)
                .withType(type)
                .withSource(source)
                .withSubject(key)
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(data.getBytes(StandardCharsets.UTF_8));
        if (company != null) event.withExtension(OutgoingEvent.COMPANY, company);
        if (traceparent != null) event.withExtension(Traces.TRACEPARENT, traceparent);
        var record = KafkaMessageFactory.createWriter(topic, key).writeBinary(event.build());
        if (traceparent != null) {
            record.headers().add(Traces.TRACEPARENT, traceparent.getBytes(StandardCharsets.US_ASCII));
        }
        return record;
    }

    private static Binary pack(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bytes)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return new Binary(bytes.toByteArray());
    }

    private static String unpack(Binary packed) {
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(packed.getData()))) {
            return new String(unpacking.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
