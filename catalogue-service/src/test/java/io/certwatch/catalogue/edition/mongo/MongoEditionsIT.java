package io.certwatch.catalogue.edition.mongo;

import com.mongodb.client.MongoClient;
import io.certwatch.catalogue.RunningService;
import io.certwatch.catalogue.edition.Edition;
import io.certwatch.catalogue.edition.Editions;
import io.certwatch.catalogue.edition.EditionsContract;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.outbox.Outbox;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class MongoEditionsIT extends EditionsContract {

    @Autowired
    private MongoClient client;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Function<Edition, OutgoingEvent> news;

    @Override
    protected Editions emptyEditions() {
        return new MongoEditions(client.getDatabase("editions-" + UUID.randomUUID()), outbox, news);
    }
}
