package io.certwatch.catalogue.edition;

class EditionsInMemoryTest extends EditionsContract {

    private EditionsInMemory store;

    @Override
    protected Editions emptyEditions() {
        store = new EditionsInMemory();
        return store;
    }

    @Override
    protected int told() {
        return store.told().size();
    }
}
