package io.certwatch.catalogue.law.web;

import io.certwatch.catalogue.law.LawChange;
import io.certwatch.catalogue.law.LawContent;
import io.certwatch.catalogue.law.Provision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The changes of one version relative to another; {@code against} is null if every provision is new. */
record LawChangesView(String law, @Nullable String against, List<ChangedProvision> changes) {

    /** A change with the provision before and after it; both are null if the change is about the version itself. */
    record ChangedProvision(
            LawChange change,
            @Nullable Provision before,
            @Nullable Provision after) {}

    static LawChangesView of(LawContent law, @Nullable LawContent against, List<LawChange> changes) {
        return new LawChangesView(
                law.id(),
                against == null ? null : against.id(),
                changes.stream()
                        .map(change -> new ChangedProvision(change, provision(against, change), provision(law, change)))
                        .toList());
    }

    private static @Nullable Provision provision(@Nullable LawContent law, LawChange change) {
        if (law == null) return null;
        return law.provisions().stream()
                .filter(provision -> provision.key().equals(change.key()))
                .findFirst()
                .orElse(null);
    }
}
