package io.certwatch.product.naming;

import io.certwatch.platform.author.Author;
import io.certwatch.product.failure.StaleRevision;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Records how a company or a vendor is called, guarded by the revision that the person has seen. */
public class NameParty {

    private final PartyNames names;
    private final Clock clock;

    public NameParty(PartyNames names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    /**
     * Returns the party as it stands afterwards, unchanged if it has this name already.
     *
     * @throws StaleRevision if the name is not at the revision seen
     */
    public NamedParty name(Party party, PartyName stated, long seen, Author author) {
        var known = names.find(party);
        if (known.revision() != seen) throw new StaleRevision("name");
        if (known.name().equals(stated)) return known;
        var next = known.rename(stated, author, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!names.save(next)) throw new StaleRevision("name");
        return next;
    }
}
