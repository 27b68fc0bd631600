package io.certwatch.product.proof;

import io.certwatch.platform.author.Author;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.Conflict;
import io.certwatch.product.failure.StaleRevision;
import io.certwatch.product.failure.UnknownId;
import io.certwatch.product.proof.Proof.Stamp;
import io.certwatch.product.upload.DamagedScan;
import io.certwatch.product.upload.RecognisedScan;
import io.certwatch.product.upload.UnreadableScan;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the scan of a proof as it is; nothing checks it for malware. */
public class KeepProofFile {

    private final Proofs proofs;
    private final ProofFiles files;
    private final Clock clock;

    KeepProofFile(Proofs proofs, ProofFiles files, Clock clock) {
        this.proofs = proofs;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Keeps a scan, in place of the one before.
     *
     * @param revision of the proof that the person saw
     * @throws UnknownId if the company has no such proof
     * @throws StaleRevision if it is at another revision
     * @throws Conflict if people rely on the scan that it has
     * @throws UnreadableScan if the content is neither a PDF nor a PNG or JPEG picture
     */
    public Proof keep(String company, UUID id, long revision, String name, InputStream content, Author author)
            throws IOException {
        var proof = require(company, id);
        if (proof.revision() != revision) throw new StaleRevision("proof");
        if (proof.file() != null && proof.isAccepted()) {
            throw new Conflict(
                    "proof-accepted",
                    Explanation.of("problem.proof-accepted-file"),
                    Map.of("skus", proof.acceptedFor()));
        }
        var scan = RecognisedScan.read(content);
        var file = UUID.randomUUID();
        var kept = files.keep(file, scan.bytes());
        var next = proof.changeFile(
                new ProofFile(file, name, scan.type(), kept.size(), kept.sha256()),
                Stamp.of(author, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        if (!proofs.replace(next)) {
            files.remove(file);
            throw new StaleRevision("proof");
        }
        if (proof.file() != null) files.remove(proof.file().id());
        return next;
    }

    /**
     * Finds the scan, after comparing all of its bytes with their hash.
     *
     * @throws UnknownId if the company has no such proof, or the proof has no scan
     * @throws DamagedScan if the stored bytes are not those that were uploaded
     */
    public ProofFile intact(String company, UUID id) throws IOException {
        return requireIntact(require(company, id).file(), "file of proof", id);
    }

    /**
     * Likewise the scan that a vendor sent with a statement that waits.
     *
     * @throws UnknownId if there is none
     */
    public ProofFile intactStated(String company, UUID id, UUID statement) throws IOException {
        var file = require(company, id)
                .findStatement(statement)
                .map(ProofStatement::file)
                .orElse(null);
        return requireIntact(file, "file of statement", statement);
    }

    private ProofFile requireIntact(@Nullable ProofFile file, String kind, UUID id) throws IOException {
        if (file == null) throw new UnknownId(kind, id);
        if (!files.isIntact(file.id(), file.sha256())) {
            throw new DamagedScan("proof", file.name(), file.sha256());
        }
        return file;
    }

    /** The bytes of an {@link #intact} scan. */
    public InputStream open(ProofFile file) {
        return files.open(file.id());
    }

    private Proof require(String company, UUID id) {
        return proofs.find(company, id).orElseThrow(() -> new UnknownId("proof", id));
    }
}
