package io.certwatch.product.proof;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.certificate.RegisterStanding.Paper;
import io.certwatch.product.certificate.RegisterStanding.PaperModel;
import io.certwatch.product.certificate.Standings.HeldPaper;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A proof that a company holds.
 *
 * @param unreadEnd what a file has in the cell of its last day of validity, if nobody could read a day there; always null where the day is known
 * @param checked where and when somebody last looked it up; null if nobody did
 * @param file its scan; null if there is none
 * @param skus products that it was entered for
 * @param acceptedFor products that people accept it for: none is left out, but one may not have been accepted after all
 * @param statements of vendors who state it otherwise, until a member decides; one that is built without any has none
 */
@RecordBuilder
public record Proof(
        UUID id,
        String company,
        long revision,
        ProofFacts facts,
        @Nullable String unreadEnd,
        @Nullable Check checked,
        @Nullable ProofFile file,
        List<String> skus,
        List<String> acceptedFor,
        List<ProofStatement> statements,
        Source source,
        Stamp entered,
        Stamp changed)
        implements ProofBuilder.With {

    /** Products of one proof. */
    static final int MOST_SKUS = 2_000;

    /** Statements that wait; a newer one takes the place of the oldest. */
    private static final int MOST_STATEMENTS = 10;

    /** Where it comes from. */
    public enum Source {
        MEMBER,
        /** A file of the inventory names it. */
        IMPORT,
        /** A vendor's answer names it. */
        VENDOR
    }

    /**
     * A person's look into the lists of a body or an authority.
     *
     * @param where as the person names it: the site, or the list
     */
    public record Check(String where, LocalDate on, String by) {}

    /** Who did it, and when. */
    public record Stamp(String by, RecordedBy recordedBy, Instant at) {

        static Stamp of(Author author, Instant at) {
            return new Stamp(author.by(), author.recordedBy(), at);
        }
    }

    public Proof {
        unreadEnd = facts.validUntil() == null ? unreadEnd : null;
        skus = List.copyOf(skus);
        acceptedFor = List.copyOf(acceptedFor);
        statements = statements == null ? List.of() : List.copyOf(statements);
    }

    Proof change(ProofFacts now, @Nullable Check look, List<String> products, Stamp by) {
        return with(proof -> proof.revision(revision + 1)
                .facts(now)
                .checked(look)
                .skus(products)
                .changed(by));
    }

    /** To be compared with the register. */
    public HeldPaper toPaper() {
        var named = facts.models().stream()
                .map(one -> new PaperModel(one.model(), one.version()))
                .toList();
        return new HeldPaper(facts.number(), facts.body(), new Paper(facts.holder(), named, facts.validUntil()));
    }

    /** Whether a vendor's answer told of it and nobody kept a scan: the company does not hold it. */
    public boolean isOnlyStated() {
        return source == Source.VENDOR && file == null;
    }

    /** Whether people rely on what it says. */
    public boolean isAccepted() {
        return !acceptedFor.isEmpty();
    }

    /** The same if all are marked already. */
    Proof markAcceptedFor(Collection<String> products, Stamp by) {
        var all = Stream.concat(acceptedFor.stream(), products.stream())
                .distinct()
                .toList();
        return all.equals(acceptedFor) ? this : withMarks(all, by);
    }

    /** The same if none of them is marked. */
    Proof unmarkAcceptedFor(Collection<String> products, Stamp by) {
        var left = acceptedFor.stream().filter(sku -> !products.contains(sku)).toList();
        return left.equals(acceptedFor) ? this : withMarks(left, by);
    }

    private Proof withMarks(List<String> marks, Stamp by) {
        return with(proof -> proof.revision(revision + 1).acceptedFor(marks).changed(by));
    }

    Proof changeFile(ProofFile scan, Stamp by) {
        return with(proof -> proof.revision(revision + 1).file(scan).changed(by));
    }

    /** The same if it is for all of them already, or for as many products as one proof can have. */
    Proof addProducts(List<String> more, Stamp by) {
        var all = Stream.concat(skus.stream(), more.stream())
                .distinct()
                .limit(MOST_SKUS)
                .toList();
        return all.equals(skus)
                ? this
                : with(proof -> proof.revision(revision + 1).skus(all).changed(by));
    }

    /** Whether a vendor states it otherwise, and nobody has decided yet. */
    boolean hasStatements() {
        return !statements.isEmpty();
    }

    Optional<ProofStatement> findStatement(ProofFacts stated, @Nullable String sha256) {
        return statements.stream()
                .filter(statement -> statement.saysSameAs(stated, sha256))
                .findFirst();
    }

    public Optional<ProofStatement> findStatement(UUID statement) {
        return statements.stream().filter(one -> one.id().equals(statement)).findFirst();
    }

    boolean hasSameFile(@Nullable ProofFile other) {
        return file != null && other != null && file.sha256().equals(other.sha256());
    }

    Proof addStatement(ProofStatement statement, Stamp by) {
        var all = Stream.concat(statements.stream(), Stream.of(statement))
                .skip(Math.max(0, statements.size() + 1 - MOST_STATEMENTS))
                .toList();
        return withStatements(all, by);
    }

    Proof dropStatement(ProofStatement statement, Stamp by) {
        return withStatements(
                statements.stream().filter(one -> !one.equals(statement)).toList(), by);
    }

    /** What somebody looked up was the paper as it was stored, so that goes where what it rests on changes. */
    Proof takeStatement(ProofStatement statement, Stamp by) {
        var now = facts.correctedBy(statement.facts());
        return dropStatement(statement, by)
                .with(proof -> proof.facts(now)
                        .checked(facts.saysSameAs(now) ? checked : null)
                        .file(statement.file() == null ? file : statement.file()));
    }

    private Proof withStatements(List<ProofStatement> all, Stamp by) {
        return with(proof -> proof.revision(revision + 1).statements(all).changed(by));
    }
}
