package io.certwatch.product.mitigation;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.author.RecordedBy;
import java.time.Instant;

/** Who stated something, and when. */
public record Attribution(String by, RecordedBy recordedBy, Instant at) {

    static Attribution of(Author author, Instant at) {
        return new Attribution(author.by(), author.recordedBy(), at);
    }
}
