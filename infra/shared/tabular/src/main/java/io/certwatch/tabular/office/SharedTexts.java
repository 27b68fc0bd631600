package io.certwatch.tabular.office;

import com.github.pjfanning.poi.xssf.streaming.TempFileSharedStringsTable;
import org.jspecify.annotations.Nullable;

/** The texts that cells share. They lie on the disk; short ones are remembered, because a table has the same few again and again. */
final class SharedTexts {

    private static final int REMEMBERED = 1 << 12;
    private static final int SHORT = 100;

    private record Known(int index, String text) {}

    private final TempFileSharedStringsTable table;
    private final @Nullable Known[] remembered = new Known[REMEMBERED];

    SharedTexts(TempFileSharedStringsTable table) {
        this.table = table;
    }

    /** @throws java.util.NoSuchElementException if there is none */
    String get(int index) {
        int slot = index & REMEMBERED - 1;
        var known = remembered[slot];
        if (known != null && known.index == index) return known.text;
        var text = RowReader.unescape(table.getString(index));
        if (text.length() <= SHORT) remembered[slot] = new Known(index, text);
        return text;
    }
}
