package io.certwatch.product.catalogue.kafka;

import io.certwatch.platform.event.EventReader;
import io.certwatch.platform.event.UnreadableEvent;
import io.certwatch.product.catalogue.AssembleEdition;
import io.certwatch.product.catalogue.FollowCatalogue;
import io.certwatch.product.catalogue.Uncompilable;
import io.certwatch.product.catalogue.kafka.EditionMessage.PartMessage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class CatalogueListener {

    static final String EDITIONS = "certwatch.catalogue.editions.v1";
    static final String LEXICON = "certwatch.catalogue.lexicon.v1";

    private final EventReader reader;
    private final FollowCatalogue follow;
    private final AssembleEdition assemble;

    CatalogueListener(EventReader reader, FollowCatalogue follow, AssembleEdition assemble) {
        this.reader = reader;
        this.follow = follow;
        this.assemble = assemble;
    }

    @KafkaListener(topics = EDITIONS)
    void onEdition(ConsumerRecord<String, byte[]> record) {
        var event = reader.read(record);
        if (event.type().equals(PartMessage.TYPE)) {
            var part = event.as(PartMessage.class).toPart(event.data());
            asReadable(() -> assemble.take(part));
            return;
        }
        var message = event.as(EditionMessage.class);
        if (message.isInParts()) {
            var edition = message.toEditionInParts();
            asReadable(() -> assemble.take(edition));
        } else {
            var edition = message.toEdition();
            asReadable(() -> assemble.take(edition));
        }
    }

    @KafkaListener(topics = LEXICON)
    void onLexicon(ConsumerRecord<String, byte[]> record) {
        var entry = reader.read(record).as(LexiconMessage.class).toEntry();
        asReadable(() -> follow.follow(entry));
    }

    /** Such a failure is not retried. */
    private static void asReadable(Runnable following) {
        try {
            following.run();
        } catch (Uncompilable broken) {
            throw new UnreadableEvent(String.valueOf(broken.getMessage()), broken);
        }
    }
}
