package io.certwatch.plan;

import com.mongodb.client.MongoClient;
import io.certwatch.backing.BackingServices;

/** Plans as a server explains them; without a server, as its rules let one expect. */
public interface QueryPlans {
    QueryPlan plan(SentQuery query);

    static QueryPlans of(MongoClient client) {
        return BackingServices.isRealMongo() ? new ExplainedPlans(client) : new ExpectedPlans(client);
    }
}
