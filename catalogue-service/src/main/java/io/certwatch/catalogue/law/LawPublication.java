package io.certwatch.catalogue.law;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a version since its publication.
 *
 * @param changes what it changed when it was published
 */
public record LawPublication(
        Instant at, List<LawChange> changes, @Nullable LawWithdrawal withdrawal) {

    public LawPublication {
        changes = List.copyOf(changes);
    }

    LawPublication withdraw(LawWithdrawal why) {
        return new LawPublication(at, changes, why);
    }
}
