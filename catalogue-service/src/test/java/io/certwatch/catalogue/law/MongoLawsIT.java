package io.certwatch.catalogue.law;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.certwatch.catalogue.RunningService;
import io.certwatch.catalogue.WaitingEvents;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.outbox.Outbox;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class MongoLawsIT extends LawsContract {

    @Autowired
    private MongoClient client;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Function<LawVersion, OutgoingEvent> news;

    private MongoDatabase database;

    @Override
    protected Laws emptyLaws() {
        database = client.getDatabase("laws-" + UUID.randomUUID());
        return new MongoLaws(database, outbox, news);
    }

    @Override
    protected int told() {
        return WaitingEvents.count(database, "laws");
    }
}
