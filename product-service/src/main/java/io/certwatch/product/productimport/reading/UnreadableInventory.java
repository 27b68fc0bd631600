package io.certwatch.product.productimport.reading;

import io.certwatch.platform.text.Localized;
import io.certwatch.platform.text.Sentence;
import io.certwatch.product.engine.Explanation;
import io.certwatch.tabular.spreadsheet.RowPlace;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import org.jspecify.annotations.Nullable;

/** A file that can be read, but not as an inventory; says why, in a sentence without its full stop. */
public final class UnreadableInventory extends UnreadableFile {

    private final transient Localized words;

    public UnreadableInventory(Explanation words) {
        this(words, null);
    }

    UnreadableInventory(Explanation words, @Nullable RowPlace place) {
        super(words.en(), place, null);
        this.words = words;
    }

    /** The reader of files knows its reasons in English only. */
    public static Sentence words(UnreadableFile unreadable) {
        return unreadable instanceof UnreadableInventory inventory
                ? Sentence.of(inventory.words)
                : Sentence.untranslated(unreadable.reason());
    }
}
