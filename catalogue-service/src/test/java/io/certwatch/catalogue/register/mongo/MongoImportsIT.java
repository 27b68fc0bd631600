package io.certwatch.catalogue.register.mongo;

import com.mongodb.client.MongoClient;
import io.certwatch.catalogue.RunningService;
import io.certwatch.catalogue.register.Imports;
import io.certwatch.catalogue.register.ImportsContract;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class MongoImportsIT extends ImportsContract {

    @Autowired
    private MongoClient client;

    @Override
    protected Imports emptyImports() {
        return new MongoImports(client.getDatabase("imports-" + UUID.randomUUID()));
    }
}
