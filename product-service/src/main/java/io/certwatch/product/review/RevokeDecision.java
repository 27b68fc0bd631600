package io.certwatch.product.review;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.product.aggregate.decision.Decision.Ending;
import io.certwatch.product.aggregate.decision.Decisions;
import io.certwatch.product.aggregate.decision.StoredDecision;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.Conflict;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.failure.UnknownId;
import io.certwatch.product.sweep.DecisionSweep;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Revokes a decision; the catalogue decides again where it applied. */
public class RevokeDecision {

    private final Decisions decisions;
    private final DecisionSweep sweep;
    private final Clock clock;

    public RevokeDecision(Decisions decisions, DecisionSweep sweep, Clock clock) {
        this.decisions = decisions;
        this.sweep = sweep;
        this.clock = clock;
    }

    /**
     * @param reason may be missing if the author takes back a decision of their own
     * @throws UnknownId if the company has none of this id
     * @throws Conflict if it has ended
     * @throws InvalidField if the reason is missing, and somebody else decided
     */
    public StoredDecision revoke(String company, UUID id, Author author, @Nullable String reason) {
        var stored = decisions.find(company, id).orElseThrow(() -> new UnknownId("decision", id));
        var ending = stored.decision().ending();
        if (ending != null) throw toConflict(ending);
        if (reason == null && !isOwn(stored, author)) throw new InvalidField("reason", PlatformText.missing());
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var revoked = stored.end(new Ending(Ending.Kind.REVOKED, at, author.by(), author.recordedBy(), reason));
        return decisions.replace(revoked) ? sweep.begin(revoked) : revoke(company, id, author, reason);
    }

    static boolean isOwn(StoredDecision stored, Author author) {
        var decided = stored.decision().recordedBy();
        var revokes = author.recordedBy();
        return decided != null
                && decided.subject().equals(revokes.subject())
                && Objects.equals(decided.client(), revokes.client());
    }

    private static Conflict toConflict(Ending ending) {
        var how = switch (ending.kind()) {
            case REVOKED -> Explanation.of("problem.decision-revoked");
            case EXPIRED -> Explanation.of("problem.decision-expired");
            case REPLACED -> Explanation.of("problem.decision-replaced");
        };
        return new Conflict("decision-ended", how);
    }
}
