package io.certwatch.platform.event;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the company that a record names, without reading its value. */
public final class CompanyHeader {

    private static final String NAME = "ce_" + OutgoingEvent.COMPANY;

    private CompanyHeader() {}

    /** Empty unless the record names exactly one. */
    public static Optional<String> of(ConsumerRecord<?, ?> record) {
        var named = record.headers().headers(NAME).iterator();
        if (!named.hasNext()) return Optional.empty();
        var value = named.next().value();
        return named.hasNext() || value == null
                ? Optional.empty()
                : Optional.of(new String(value, StandardCharsets.UTF_8));
    }
}
