package io.certwatch.catalogue.law;

class LawsInMemoryTest extends LawsContract {

    private LawsInMemory store;

    @Override
    protected Laws emptyLaws() {
        store = new LawsInMemory();
        return store;
    }

    @Override
    protected int told() {
        return store.told().size();
    }
}
