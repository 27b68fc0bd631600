package io.certwatch.catalogue.template;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.certwatch.catalogue.RunningService;
import io.certwatch.catalogue.WaitingEvents;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.outbox.Outbox;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class MongoTemplatesIT extends TemplatesContract {

    @Autowired
    private MongoClient client;

    @Autowired
    private Outbox outbox;

    @Autowired
    private EventForms<TemplateRevision> news;

    private MongoDatabase database;

    @Override
    protected Templates emptyTemplates() {
        database = client.getDatabase("templates-" + UUID.randomUUID());
        return new MongoTemplates(database, outbox, news);
    }

    @Override
    protected int told() {
        return WaitingEvents.count(database, "checklistTemplates");
    }
}
