package io.certwatch.platform.feed;

import io.certwatch.platform.event.CompanyHeader;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Passes the records that a client may see, in the view of their topic. */
record PassedRecords(@Nullable String company) {

    private static final JsonFormat JSON = new JsonFormat();

    /** The record as a structured CloudEvent; empty if it is not for the client, or has no value. */
    Optional<String> json(FollowedTopic topic, ConsumerRecord<String, byte[]> record) {
        if (record.value() == null || !isFor(topic, record)) return Optional.empty();
        var event = KafkaMessageFactory.createReader(record).toEvent();
        return topic.view()
                .data(event.getType(), Objects.requireNonNull(event.getData()).toBytes())
                .map(data -> json(event, data));
    }

    private static String json(CloudEvent event, byte[] data) {
        var shown = CloudEventBuilder.from(event).withData(data).build();
        return new String(JSON.serialize(shown), StandardCharsets.UTF_8);
    }

    private boolean isFor(FollowedTopic topic, ConsumerRecord<String, byte[]> record) {
        return switch (topic.audience()) {
            case ALL -> true;
            case COMPANY_OF_HEADER -> headerNames(record);
            case COMPANY_OF_HEADER_AND_KEY ->
                headerNames(record) && record.key() != null && record.key().startsWith(company + "/");
        };
    }

    /** Whether the record names a company exactly once, and it is that of the client. */
    private boolean headerNames(ConsumerRecord<String, byte[]> record) {
        return company != null
                && CompanyHeader.of(record).filter(company::equals).isPresent();
    }
}
