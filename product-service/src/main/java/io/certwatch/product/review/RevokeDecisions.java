package io.certwatch.product.review;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.product.aggregate.decision.Decision.Ending;
import io.certwatch.product.aggregate.decision.DecisionScope.Scope;
import io.certwatch.product.aggregate.decision.Decisions;
import io.certwatch.product.aggregate.decision.StoredDecision;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.sweep.DecisionSweep;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Revokes many decisions, as {@link RevokeDecision} does one; their products are assessed together. */
public class RevokeDecisions {

    private final Decisions decisions;
    private final DecisionSweep sweep;
    private final Clock clock;

    public RevokeDecisions(Decisions decisions, DecisionSweep sweep, Clock clock) {
        this.decisions = decisions;
        this.sweep = sweep;
        this.clock = clock;
    }

    public enum RevocationOutcome {
        REVOKED,
        /** It has ended before. */
        ENDED,
        /** The company has none of this id. */
        UNKNOWN,
        /** It is being carried out at this moment; nothing was revoked. */
        BUSY
    }

    public record RevokedDecision(UUID id, RevocationOutcome outcome) {}

    /**
     * Returns the outcomes in the order of the ids.
     *
     * @param reason may be missing if the author takes back decisions of their own
     * @throws InvalidField if the reason is missing, and somebody else decided any of them; nothing is revoked then
     */
    public List<RevokedDecision> revoke(String company, Collection<UUID> ids, Author author, @Nullable String reason) {
        var stored = decisions.find(company, ids).stream()
                .collect(toMap(one -> one.decision().id(), identity()));
        if (reason == null && !stored.values().stream().allMatch(one -> RevokeDecision.isOwn(one, author)))
            throw new InvalidField("reason", PlatformText.missing());
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var how = new Ending(Ending.Kind.REVOKED, at, author.by(), author.recordedBy(), reason);
        var outcomes = new HashMap<UUID, RevocationOutcome>();
        var revoked = stored.values().stream()
                .filter(one ->
                        outcomes.computeIfAbsent(one.decision().id(), _ -> outcome(one)) == RevocationOutcome.REVOKED)
                .map(one -> one.end(how))
                .toList();
        decisions.replaceAll(revoked);
        carryOut(company, keptAsRevoked(company, revoked, outcomes));
        return ids.stream()
                .map(id -> new RevokedDecision(id, outcomes.getOrDefault(id, RevocationOutcome.UNKNOWN)))
                .toList();
    }

    private static RevocationOutcome outcome(StoredDecision stored) {
        return stored.decision().ending() == null ? RevocationOutcome.REVOKED : RevocationOutcome.ENDED;
    }

    private List<StoredDecision> keptAsRevoked(
            String company, List<StoredDecision> revoked, HashMap<UUID, RevocationOutcome> outcomes) {
        var revisions = revoked.stream().collect(toMap(one -> one.decision().id(), StoredDecision::revision));
        var kept = decisions.find(company, revisions.keySet()).stream()
                .filter(one -> one.decision().ending() != null)
                .collect(toMap(one -> one.decision().id(), identity()));
        revisions.keySet().stream()
                .filter(id -> !kept.containsKey(id))
                .forEach(id -> outcomes.put(id, RevocationOutcome.BUSY));
        return List.copyOf(kept.values());
    }

    private void carryOut(String company, List<StoredDecision> revoked) {
        var left = revoked.stream().filter(StoredDecision::unfinished).toList();
        var ofOneProduct = left.stream().filter(RevokeDecisions::isOfOneProduct).toList();
        if (!ofOneProduct.isEmpty()) sweep.beginEach(company, ofOneProduct);
        left.stream().filter(one -> !isOfOneProduct(one)).forEach(sweep::begin);
    }

    private static boolean isOfOneProduct(StoredDecision stored) {
        return stored.decision().extent().scope() == Scope.PRODUCT;
    }
}
