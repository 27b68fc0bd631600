package io.certwatch.notification.alert;

class InMemoryReadModelsTest extends ReadModelsContract {
    private final KnownObligations obligations = new InMemoryObligations();
    private final Runs runs = new InMemoryRuns();

    @Override
    protected KnownObligations obligations() {
        return obligations;
    }

    @Override
    protected Runs runs() {
        return runs;
    }
}
