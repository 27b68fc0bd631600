package io.certwatch.catalogue.watching;

class ChecksInMemoryTest extends ChecksContract {

    @Override
    protected Checks emptyChecks() {
        return new ChecksInMemory();
    }
}
