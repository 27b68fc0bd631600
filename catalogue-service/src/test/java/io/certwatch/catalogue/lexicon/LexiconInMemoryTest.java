package io.certwatch.catalogue.lexicon;

class LexiconInMemoryTest extends LexiconContract {

    private LexiconInMemory store;

    @Override
    protected Lexicon emptyLexicon() {
        store = new LexiconInMemory();
        return store;
    }

    @Override
    protected int told() {
        return store.told().size();
    }
}
