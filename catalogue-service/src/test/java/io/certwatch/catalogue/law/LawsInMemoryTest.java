package io.certwatch.catalogue.law;

class LawsInMemoryTest extends LawsContract {

    @Override
    protected Laws emptyLaws() {
        return new LawsInMemory();
    }
}
