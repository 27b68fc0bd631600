package io.certwatch.catalogue.template;

class TemplatesInMemoryTest extends TemplatesContract {

    private TemplatesInMemory store;

    @Override
    protected Templates emptyTemplates() {
        store = new TemplatesInMemory();
        return store;
    }

    @Override
    protected int told() {
        return store.told().size();
    }
}
