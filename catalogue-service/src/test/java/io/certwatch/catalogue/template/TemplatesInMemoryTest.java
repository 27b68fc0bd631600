package io.certwatch.catalogue.template;

class TemplatesInMemoryTest extends TemplatesContract {

    @Override
    protected Templates emptyTemplates() {
        return new TemplatesInMemory();
    }
}
