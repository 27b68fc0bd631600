package io.certwatch.product.naming.web;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.naming.NamedParty;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a vendor is called, or the company itself.
 *
 * @param vendor null: the company itself
 * @param revision 0 while no name was ever stated
 * @param by null while no name was ever stated, like the two after it
 */
record NameView(
        @Nullable String vendor,
        Spelling name,
        long revision,
        @Nullable String by,
        @Nullable RecordedBy recordedBy,
        @Nullable Instant changedAt) {

    record Spelling(@Nullable String zh, @Nullable String en) {}

    static NameView of(NamedParty named) {
        var author = Optional.ofNullable(named.author());
        return new NameView(
                named.party().vendor(),
                new Spelling(named.name().zh(), named.name().en()),
                named.revision(),
                author.map(Author::by).orElse(null),
                author.map(Author::recordedBy).orElse(null),
                named.changedAt());
    }
}
