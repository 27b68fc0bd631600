package io.certwatch.catalogue.lexicon;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.certwatch.catalogue.RunningService;
import io.certwatch.catalogue.WaitingEvents;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.outbox.Outbox;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class MongoLexiconIT extends LexiconContract {

    @Autowired
    private MongoClient client;

    @Autowired
    private Outbox outbox;

    @Autowired
    private EventForms<LexiconNews> news;

    private MongoDatabase database;

    @Override
    protected Lexicon emptyLexicon() {
        database = client.getDatabase("lexicon-" + UUID.randomUUID());
        return new MongoLexicon(database, outbox, news);
    }

    @Override
    protected int told() {
        return WaitingEvents.count(database, "lexicon");
    }
}
