package io.certwatch.product.productimport.reading;

import io.certwatch.platform.text.Sentence;
import io.certwatch.product.engine.Explanation;
import io.certwatch.tabular.spreadsheet.Reason;
import io.certwatch.tabular.spreadsheet.RowPlace;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import org.jspecify.annotations.Nullable;

/** A file that can be read, but not as an inventory; says why, in a sentence without its full stop. */
public final class UnreadableInventory extends UnreadableFile {

    public UnreadableInventory(Explanation words) {
        this(words, null);
    }

    UnreadableInventory(Explanation words, @Nullable RowPlace place) {
        super(new Reason(words.zh(), words.en()), place, null);
    }

    public static Sentence words(UnreadableFile unreadable) {
        var words = unreadable.words();
        return new Sentence(words.zh(), words.en());
    }
}
