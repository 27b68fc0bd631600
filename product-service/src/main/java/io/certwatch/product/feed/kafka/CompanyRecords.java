package io.certwatch.product.feed.kafka;

import io.certwatch.platform.event.OutgoingEvent;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Passes records of one company only: its header and its key both name the company. */
final class CompanyRecords {

    private static final String HEADER = "ce_" + OutgoingEvent.COMPANY;
    private static final JsonFormat JSON = new JsonFormat();

    private final String company;

    CompanyRecords(String company) {
        this.company = company;
    }

    /** The record as a structured CloudEvent; empty if it is of another company, or has no value. */
    Optional<String> json(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null || !isOfCompany(record)) {
            return Optional.empty();
        }
        var event = KafkaMessageFactory.createReader(record).toEvent();
        return Optional.of(new String(JSON.serialize(event), StandardCharsets.UTF_8));
    }

    private boolean isOfCompany(ConsumerRecord<String, byte[]> record) {
        var named = record.headers().headers(HEADER).iterator();
        if (!named.hasNext() || record.key() == null) {
            return false;
        }
        var value = named.next().value();
        return !named.hasNext()
                && value != null
                && new String(value, StandardCharsets.UTF_8).equals(company)
                && record.key().startsWith(company + "/");
    }
}
