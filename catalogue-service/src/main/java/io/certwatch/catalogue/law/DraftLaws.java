package io.certwatch.catalogue.law;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.FieldFault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Stores, replaces and removes drafts at the request of stewards. */
public final class DraftLaws {

    private final Laws laws;
    private final LawRules rules;
    private final Clock clock;

    DraftLaws(Laws laws, Clock clock) {
        this.laws = laws;
        this.rules = new LawRules(laws);
        this.clock = clock;
    }

    public LawOutcome add(LawContent content, Author author) {
        var faults = faults(content);
        if (!faults.isEmpty()) return new LawOutcome.Faulty(faults);
        var draft = LawVersion.draft(content, author, clock.instant());
        if (laws.add(draft)) return new LawOutcome.Done(draft);
        return laws.find(content.id())
                .filter(known -> known.content().equals(content))
                .<LawOutcome>map(LawOutcome.Unchanged::new)
                .orElseGet(() -> new LawOutcome.Exists(content.id()));
    }

    /** @param revision the revision that the request is based on */
    public LawOutcome replace(String id, int revision, LawContent content, Author author) {
        var known = laws.find(id).orElse(null);
        if (known == null) return new LawOutcome.Unknown(id);
        if (known.published() != null) return new LawOutcome.AlreadyPublished(id);
        if (known.revision() != revision) return new LawOutcome.Stale(id, known.revision());
        var faults = new ArrayList<>(faults(content));
        if (!content.id().equals(id)) faults.add(new FieldFault("id", ProblemText.of("problem.as-in-address", id)));
        if (!faults.isEmpty()) return new LawOutcome.Faulty(faults);
        return ifWritten(known.replacedBy(content, author, clock.instant()), laws::edit);
    }

    /** Removes a draft; nobody was told about it. */
    public LawOutcome remove(String id, int revision) {
        var known = laws.find(id).orElse(null);
        if (known == null) return new LawOutcome.Unknown(id);
        if (known.published() != null) return new LawOutcome.AlreadyPublished(id);
        if (known.revision() != revision) return new LawOutcome.Stale(id, known.revision());
        return ifWritten(known, laws::remove);
    }

    private LawOutcome ifWritten(LawVersion version, Predicate<LawVersion> write) {
        if (write.test(version)) return new LawOutcome.Done(version);
        return laws.find(version.id())
                .<LawOutcome>map(winner -> new LawOutcome.Stale(version.id(), winner.revision()))
                .orElseGet(() -> new LawOutcome.Unknown(version.id()));
    }

    private List<FieldFault> faults(LawContent content) {
        var faults = LawCheck.faults(content);
        return faults.isEmpty() ? rules.faults(content) : faults;
    }
}
