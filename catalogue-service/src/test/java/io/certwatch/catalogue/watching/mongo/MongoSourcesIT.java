package io.certwatch.catalogue.watching.mongo;

import com.mongodb.client.MongoClient;
import io.certwatch.catalogue.RunningService;
import io.certwatch.catalogue.watching.SourceNews;
import io.certwatch.catalogue.watching.Sources;
import io.certwatch.catalogue.watching.SourcesContract;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.outbox.Outbox;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class MongoSourcesIT extends SourcesContract {

    @Autowired
    private MongoClient client;

    @Autowired
    private Outbox outbox;

    @Autowired
    private EventForms<SourceNews> events;

    @Override
    protected Sources emptySources() {
        return new MongoSources(client.getDatabase("sources-" + UUID.randomUUID()), outbox, events);
    }
}
