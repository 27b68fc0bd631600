package io.certwatch.notification.intake.kafka;

import static io.certwatch.notification.intake.kafka.TextPart.text;

import io.certwatch.notification.inbox.CollectInboxItems;
import io.certwatch.notification.inbox.EditionNews;
import io.certwatch.platform.event.DeadLetters;
import io.certwatch.platform.event.EventReader;
import io.certwatch.platform.event.IncomingEvent;
import io.certwatch.platform.event.IncomingForm;
import io.certwatch.platform.event.UnreadableEvent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads what happens to editions. What cannot be read is put aside by product-service, which reads all of it. */
@Component
class EditionListener {
    private static final Logger LOG = LoggerFactory.getLogger(EditionListener.class);

    private final EventReader reader;
    private final CollectInboxItems inbox;

    EditionListener(EventReader reader, CollectInboxItems inbox) {
        this.reader = reader;
        this.inbox = inbox;
    }

    @KafkaListener(topics = "certwatch.catalogue.editions.v1", info = DeadLetters.LEFT_TO_OTHERS)
    void onEdition(ConsumerRecord<String, byte[]> record) {
        try {
            read(reader.read(record)).ifPresent(inbox::onEdition);
        } catch (UnreadableEvent unreadable) {
            LOG.warn("Left out an edition: {}", unreadable.getMessage());
        }
    }

    /** Empty of a part of an edition. */
    static Optional<EditionNews> read(IncomingEvent event) {
        var kind = event.type().substring(event.type().lastIndexOf('.') + 1);
        return Arrays.stream(EditionNews.What.values())
                .filter(what ->
                        what.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(kind))
                .findFirst()
                .map(what -> event.as(EditionMessage.class).toNews(what, event));
    }

    /** The fields of an event of an edition that this service reads. */
    @IncomingForm
    record EditionMessage(
            String id,
            @Nullable TextPart title,
            EditionNews.Force force,
            @Nullable LocalDate effective) {

        EditionNews toNews(EditionNews.What what, IncomingEvent event) {
            return new EditionNews(id, what, text(title), force, effective, event.time());
        }
    }
}
