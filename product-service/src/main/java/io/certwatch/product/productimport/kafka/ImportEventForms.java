package io.certwatch.product.productimport.kafka;

import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.product.productimport.ImportEnded;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Converts the end of an import to the message of its topic. */
@Component
final class ImportEventForms implements Function<ImportEnded, OutgoingEvent> {

    static final String TOPIC = "certwatch.product.imports.v1";

    @Override
    public OutgoingEvent apply(ImportEnded event) {
        var message = ImportMessage.of(event);
        var key = message.company() + "/" + message.id();
        return new OutgoingEvent(
                TOPIC,
                key,
                "io.certwatch.product.import.ended",
                "import/" + key + "/" + message.revision(),
                message.endedAt(),
                message);
    }
}
