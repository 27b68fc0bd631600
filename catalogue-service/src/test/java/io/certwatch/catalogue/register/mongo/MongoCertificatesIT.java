package io.certwatch.catalogue.register.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.certwatch.catalogue.RunningService;
import io.certwatch.catalogue.WaitingEvents;
import io.certwatch.catalogue.register.Certificate;
import io.certwatch.catalogue.register.Certificates;
import io.certwatch.catalogue.register.CertificatesContract;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.outbox.Outbox;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class MongoCertificatesIT extends CertificatesContract {

    @Autowired
    private MongoClient client;

    @Autowired
    private Outbox outbox;

    @Autowired
    private EventForms<Certificate> news;

    private MongoDatabase database;

    @Override
    protected Certificates emptyCertificates() {
        database = client.getDatabase("register-" + UUID.randomUUID());
        return new MongoCertificates(database, outbox, news);
    }

    @Override
    protected int told() {
        return WaitingEvents.count(database, "certificates");
    }
}
