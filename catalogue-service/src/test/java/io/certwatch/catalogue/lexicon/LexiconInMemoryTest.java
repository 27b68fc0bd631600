package io.certwatch.catalogue.lexicon;

class LexiconInMemoryTest extends LexiconContract {

    @Override
    protected Lexicon emptyLexicon() {
        return new LexiconInMemory();
    }
}
