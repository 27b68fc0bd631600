package io.certwatch.tabular.spreadsheet;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file cannot be read, or not completely: the reason, for people, and the place. */
public class UnreadableFile extends RuntimeException {

    private final transient Reason words;
    private final transient @Nullable RowPlace place;

    public UnreadableFile(Reason words) {
        this(words, null, null);
    }

    public UnreadableFile(Reason words, @Nullable RowPlace place, @Nullable Throwable cause) {
        super(words.en(), cause);
        this.words = words;
        this.place = place;
    }

    public static UnreadableFile onDisk(IOException broken) {
        return new UnreadableFile(Reason.of("file.on-disk"), null, broken);
    }

    /** A sentence without its full stop. */
    public Reason words() {
        return words;
    }

    /** In English. */
    public String reason() {
        return words.en();
    }

    /** The row that cannot be read; null if the reason concerns the file. */
    public @Nullable RowPlace place() {
        return place;
    }
}
