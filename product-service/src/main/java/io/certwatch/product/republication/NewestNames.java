package io.certwatch.product.republication;

import io.certwatch.product.naming.PartyNames;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Publishes the names of companies and vendors again: each party has one. */
record NewestNames(PartyNames names) implements NewestRecords {

    @Override
    public Page publishAgain(RecordKind kind, @Nullable String company, @Nullable String after, int limit) {
        var parties = names.publishAgain(company, after, limit);
        return new Page(parties, parties.size());
    }

    @Override
    public long unsent(Collection<String> parties) {
        return names.countUnsent(parties);
    }
}
