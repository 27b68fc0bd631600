package io.certwatch.catalogue.watching.mongo;

import com.mongodb.client.MongoClient;
import io.certwatch.catalogue.RunningService;
import io.certwatch.catalogue.watching.Checks;
import io.certwatch.catalogue.watching.ChecksContract;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class MongoChecksIT extends ChecksContract {

    @Autowired
    private MongoClient client;

    @Override
    protected Checks emptyChecks() {
        return new MongoChecks(client.getDatabase("checks-" + UUID.randomUUID()));
    }
}
