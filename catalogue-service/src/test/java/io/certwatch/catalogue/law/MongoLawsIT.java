package io.certwatch.catalogue.law;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.certwatch.catalogue.RunningService;
import io.certwatch.catalogue.WaitingEvents;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.outbox.Outbox;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class MongoLawsIT extends LawsContract {

    @Autowired
    private MongoClient client;

    @Autowired
    private Outbox outbox;

    @Autowired
    private EventForms<LawVersion> news;

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
