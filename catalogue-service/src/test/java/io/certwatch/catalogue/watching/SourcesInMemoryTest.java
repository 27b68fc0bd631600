package io.certwatch.catalogue.watching;

class SourcesInMemoryTest extends SourcesContract {

    @Override
    protected Sources emptySources() {
        return new SourcesInMemory();
    }
}
