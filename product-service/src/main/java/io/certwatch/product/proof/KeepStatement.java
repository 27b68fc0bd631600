package io.certwatch.product.proof;

import io.certwatch.platform.author.Author;
import io.certwatch.product.failure.StaleRevision;
import io.certwatch.product.failure.UnknownId;
import io.certwatch.product.proof.Proof.Stamp;
import io.certwatch.product.upload.RecognisedScan;
import io.certwatch.product.upload.UnreadableScan;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what a vendor states of a paper that the company has already beside what is stored, which stays as it is. */
public class KeepStatement {

    private static final int ATTEMPTS = 5;

    private final Proofs proofs;
    private final ProofFiles files;
    private final Clock clock;

    KeepStatement(Proofs proofs, ProofFiles files, Clock clock) {
        this.proofs = proofs;
        this.files = files;
        this.clock = clock;
    }

    /** @param content of the file */
    public record StatedScan(String name, InputStream content) {}

    /**
     * Repeating it changes nothing.
     *
     * @return none if it says nothing else than what is stored
     * @throws UnreadableScan if the file is neither a PDF nor a PNG or JPEG picture
     */
    public Optional<ProofStatement> keep(Proof known, ProofFacts stated, @Nullable StatedScan scan, Author author)
            throws IOException {
        var file = scan == null ? null : store(scan);
        var kept = Optional.<ProofStatement>empty();
        try {
            kept = keep(known, stated, file, Stamp.of(author, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        } finally {
            if (file != null && !kept.filter(one -> file.equals(one.file())).isPresent()) files.remove(file.id());
        }
        return kept;
    }

    private ProofFile store(StatedScan scan) throws IOException {
        var read = RecognisedScan.read(scan.content());
        var id = UUID.randomUUID();
        var kept = files.keep(id, read.bytes());
        return new ProofFile(id, scan.name(), read.type(), kept.size(), kept.sha256());
    }

    private Optional<ProofStatement> keep(Proof known, ProofFacts stated, @Nullable ProofFile file, Stamp by) {
        var current = known;
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var other = current.hasSameFile(file) ? null : file;
            if (other == null && current.facts().differencesFrom(stated).isEmpty()) return Optional.empty();
            var same = current.findStatement(stated, other == null ? null : other.sha256());
            if (same.isPresent()) return same;
            var statement = new ProofStatement(UUID.randomUUID(), stated, other, by);
            var next = current.addStatement(statement, by);
            if (proofs.replace(next)) {
                removeFilesOfDropped(current, next);
                return Optional.of(statement);
            }
            current = require(known.company(), known.id());
        }
        throw new StaleRevision("proof");
    }

    private void removeFilesOfDropped(Proof before, Proof next) {
        before.statements().stream()
                .filter(statement -> !next.statements().contains(statement))
                .map(ProofStatement::file)
                .forEach(file -> {
                    if (file != null) files.remove(file.id());
                });
    }

    private Proof require(String company, UUID id) {
        return proofs.find(company, id).orElseThrow(() -> new UnknownId("proof", id));
    }
}
