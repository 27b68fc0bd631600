package io.certwatch.product.productimport;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.Sentence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's request to withdraw the absent products.
 *
 * @param since when it was first made
 * @param withdrawn how many have been withdrawn so far
 * @param after the last SKU processed; null at the start
 * @param failure why it was given up; null if it was not
 */
public record Withdrawal(
        Author author,
        String reason,
        Instant at,
        Instant since,
        long withdrawn,
        @Nullable String after,
        @Nullable Sentence failure) {

    static Withdrawal of(Author author, String reason, Instant at) {
        return new Withdrawal(author, reason, at, at, 0, null, null);
    }

    /** Continues where it was given up. */
    Withdrawal again(Author newAuthor, String why, Instant now) {
        return new Withdrawal(newAuthor, why, now, since, withdrawn, after, null);
    }

    Withdrawal plus(long more, String lastSku) {
        return new Withdrawal(author, reason, at, since, withdrawn + more, lastSku, null);
    }

    Withdrawal fail(Sentence why) {
        return new Withdrawal(author, reason, at, since, withdrawn, after, why);
    }
}
