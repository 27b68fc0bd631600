package io.certwatch.plan;

import com.mongodb.client.MongoClient;
import io.certwatch.backing.BackingServices;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * In the profile {@code real-mongodb}, fails a test during which a query was sent that no index serves. A query without a filter reads a small
 * collection whole.
 */
final class PlanListener implements TestExecutionListener {
    @Override
    public void afterTestMethod(TestContext test) {
        if (!test.hasApplicationContext() || !BackingServices.requiresRealMongo()) return;
        var context = test.getApplicationContext();
        var sent = context.getBeanProvider(SentQueries.class).getIfAvailable();
        if (sent == null) return;
        var plans = QueryPlans.of(context.getBean(MongoClient.class));
        var scanning = sent.drain().stream()
                .filter(query -> !query.filter().isEmpty())
                .filter(query -> plans.plan(query).scans())
                .map(query -> query.command().toJson())
                .toList();
        if (!scanning.isEmpty())
            throw new AssertionError("No index serves these queries:\n" + String.join("\n", scanning));
    }
}
