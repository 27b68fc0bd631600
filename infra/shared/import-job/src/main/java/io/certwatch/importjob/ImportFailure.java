package io.certwatch.importjob;

import io.certwatch.platform.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Why a file could not be imported.
 *
 * @param reason a sentence without its full stop
 * @param sheet and {@code row} tell where; null if the reason concerns the file
 */
public record ImportFailure(
        Sentence reason, @Nullable String sheet, @Nullable Long row) {

    public ImportFailure(Sentence reason) {
        this(reason, null, null);
    }
}
