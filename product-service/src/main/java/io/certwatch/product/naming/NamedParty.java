package io.certwatch.product.naming;

import io.certwatch.platform.author.Author;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A party with the name that its company states.
 *
 * @param revision 0 while no name was ever stated
 * @param author null while no name was ever stated, like the time
 */
public record NamedParty(
        Party party,
        PartyName name,
        long revision,
        @Nullable Author author,
        @Nullable Instant changedAt) {

    static NamedParty unnamed(Party party) {
        return new NamedParty(party, PartyName.NONE, 0, null, null);
    }

    NamedParty rename(PartyName stated, Author by, Instant at) {
        return new NamedParty(party, stated, revision + 1, by, at);
    }
}
