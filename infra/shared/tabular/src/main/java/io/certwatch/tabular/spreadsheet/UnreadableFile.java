package io.certwatch.tabular.spreadsheet;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file cannot be read, or not completely: the reason, for people, and the place. */
public class UnreadableFile extends RuntimeException {

    private final transient @Nullable RowPlace place;

    public UnreadableFile(String reason) {
        this(reason, null, null);
    }

    public UnreadableFile(String reason, @Nullable RowPlace place, @Nullable Throwable cause) {
        super(reason, cause);
        this.place = place;
    }

    public static UnreadableFile onDisk(IOException broken) {
        return new UnreadableFile("it cannot be read from the disk", null, broken);
    }

    /** A sentence without its full stop. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** The row that cannot be read; null if the reason concerns the file. */
    public @Nullable RowPlace place() {
        return place;
    }
}
