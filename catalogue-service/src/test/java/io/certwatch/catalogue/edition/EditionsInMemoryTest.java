package io.certwatch.catalogue.edition;

class EditionsInMemoryTest extends EditionsContract {

    @Override
    protected Editions emptyEditions() {
        return new EditionsInMemory();
    }
}
