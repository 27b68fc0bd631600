package io.certwatch.notification.alert.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.notification.Databases;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.ReadModelsContract;
import io.certwatch.notification.alert.Runs;

class MongoReadModelsIT extends ReadModelsContract {
    private final MongoDatabase database = Databases.fresh();
    private final KnownObligations obligations = new MongoKnownObligations(database);
    private final Runs runs = new MongoRuns(database);

    @Override
    protected KnownObligations obligations() {
        return obligations;
    }

    @Override
    protected Runs runs() {
        return runs;
    }
}
