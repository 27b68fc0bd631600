package io.certwatch.catalogue.register;

class ImportsInMemoryTest extends ImportsContract {

    @Override
    protected Imports emptyImports() {
        return new ImportsInMemory();
    }
}
