package io.certwatch.product.proof;

import io.certwatch.platform.author.Author;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.Conflict;
import io.certwatch.product.failure.StaleRevision;
import io.certwatch.product.failure.UnknownId;
import io.certwatch.product.proof.Proof.Stamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** A member decides about what a vendor states of a paper otherwise than it is stored. */
public class DecideStatement {

    private final Proofs proofs;
    private final ProofFiles files;
    private final Clock clock;

    DecideStatement(Proofs proofs, ProofFiles files, Clock clock) {
        this.proofs = proofs;
        this.files = files;
        this.clock = clock;
    }

    /** Which of the two is right. */
    public enum Choice {
        /** The paper says from now on what the vendor states. */
        STATED,
        /** It stays as it is stored. */
        STORED
    }

    /**
     * The answer that named the paper waits on for its own decision, which the vendor is told.
     *
     * @param revision of the proof that the person saw
     * @throws UnknownId if the company has no such proof, or it has no such statement that waits
     * @throws StaleRevision if it is at another revision
     * @throws Conflict if people rely on what the statement would change
     */
    public Proof decide(String company, UUID id, UUID statement, long revision, Choice choice, Author author) {
        var proof = proofs.find(company, id).orElseThrow(() -> new UnknownId("proof", id));
        if (proof.revision() != revision) throw new StaleRevision("proof");
        var decided = proof.findStatement(statement).orElseThrow(() -> new UnknownId("statement", statement));
        var by = Stamp.of(author, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var next = choice == Choice.STATED ? take(proof, decided, by) : proof.dropStatement(decided, by);
        if (!proofs.replace(next)) throw new StaleRevision("proof");
        var gone = choice == Choice.STATED && decided.file() != null ? proof.file() : decided.file();
        if (gone != null && !gone.equals(next.file())) files.remove(gone.id());
        return next;
    }

    private static Proof take(Proof proof, ProofStatement statement, Stamp by) {
        var next = proof.takeStatement(statement, by);
        next.facts().check();
        var changes = !proof.facts().saysSameAs(next.facts()) || statement.file() != null;
        if (proof.isAccepted() && changes) {
            throw new Conflict(
                    "proof-accepted", Explanation.of("problem.proof-accepted"), Map.of("skus", proof.acceptedFor()));
        }
        return next;
    }
}
