package io.certwatch.catalogue.problem;

import io.certwatch.platform.text.Sentence;
import io.certwatch.tabular.UnreadableSource;

/** The document was read, but has no table of the kind that is expected. */
public final class NoSuchTable extends UnreadableSource {

    private final transient Sentence words;

    public NoSuchTable(Sentence words) {
        super(words.en());
        this.words = words;
    }

    Sentence words() {
        return words;
    }
}
