package io.certwatch.product.mitigation;

import io.certwatch.platform.author.Author;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.Conflict;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.failure.StaleRevision;
import io.certwatch.product.failure.UnknownId;
import io.certwatch.product.upload.DamagedScan;
import io.certwatch.product.upload.RecognisedScan;
import io.certwatch.product.upload.UnreadableScan;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds evidence to mitigation files and withdraws it. What is withdrawn stays on record, with its bytes. */
public class KeepMitigationFile {

    /** Files of one mitigation file, with those that are withdrawn. */
    private static final int MOST = 200;

    private static final int ATTEMPTS = 5;

    private final Mitigations mitigations;
    private final MitigationFiles files;
    private final Clock clock;

    KeepMitigationFile(Mitigations mitigations, MitigationFiles files, Clock clock) {
        this.mitigations = mitigations;
        this.files = files;
        this.clock = clock;
    }

    public record AddedFile(Mitigation mitigation, UUID file) {}

    /**
     * Added evidence takes nothing back, so it is added also to a file that somebody changed meanwhile.
     *
     * @param correction that it shows; null for what was found
     * @throws UnknownId if the company has no such mitigation file
     * @throws InvalidField if the mitigation file has no such correction
     * @throws Conflict if it is closed, or has {@link #MOST} already
     * @throws UnreadableScan if the content is neither a PDF nor a PNG or JPEG picture
     */
    public AddedFile add(
            String company, UUID id, @Nullable UUID correction, String name, InputStream content, Author author)
            throws IOException {
        check(require(company, id), correction);
        var scan = RecognisedScan.read(content);
        var file = UUID.randomUUID();
        var kept = files.keep(file, scan.bytes());
        var by = attribution(author);
        var added = new MitigationScan(file, correction, name, scan.type(), kept.size(), kept.sha256(), by, null);
        return new AddedFile(store(company, id, added), file);
    }

    private Mitigation store(String company, UUID id, MitigationScan added) {
        var mayBeStored = false;
        try {
            for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
                var known = require(company, id);
                check(known, added.correction());
                var next = known.addFile(added);
                mayBeStored = true;
                if (mitigations.replace(next)) return next;
                mayBeStored = false;
            }
            throw new StaleRevision("mitigation file");
        } catch (RuntimeException rejected) {
            if (!mayBeStored) files.remove(added.id());
            throw rejected;
        }
    }

    private static void check(Mitigation known, @Nullable UUID correction) {
        MitigationRules.checkOpen(known);
        KeepMitigation.requireRoom(known);
        if (correction != null
                && known.corrections().stream().noneMatch(one -> one.id().equals(correction))) {
            throw new InvalidField("correction", Explanation.of("problem.no-correction"));
        }
        if (known.files().size() >= MOST) {
            throw new Conflict("too-much-evidence", Explanation.of("problem.mitigation-files", MOST));
        }
    }

    /**
     * @param revision that the person saw
     * @throws UnknownId if the company has no such mitigation file, or that has no such file
     * @throws StaleRevision if it is at another revision
     * @throws Conflict if it is closed
     */
    public Mitigation withdraw(String company, UUID id, UUID file, long revision, Author author) {
        var known = require(company, id);
        var withdrawn = known.file(file).filter(MitigationScan::holds).orElseThrow(() -> new UnknownId("file", file));
        if (known.revision() != revision) throw new StaleRevision("mitigation file");
        MitigationRules.checkOpen(known);
        KeepMitigation.requireRoom(known);
        var next = known.withdrawFile(withdrawn, attribution(author));
        if (!mitigations.replace(next)) throw new StaleRevision("mitigation file");
        return next;
    }

    /**
     * Finds a file, also one that was withdrawn, after comparing all of its bytes with their hash.
     *
     * @throws UnknownId if the company has no such mitigation file, or that never had such a file
     * @throws DamagedScan if the stored bytes are not those that were uploaded
     */
    public MitigationScan intact(String company, UUID id, UUID file) throws IOException {
        var found = require(company, id).file(file).orElseThrow(() -> new UnknownId("file", file));
        if (!files.isIntact(file, found.sha256())) throw new DamagedScan("mitigation", found.name(), found.sha256());
        return found;
    }

    /** The bytes of an {@link #intact} file. */
    public InputStream open(MitigationScan file) {
        return files.open(file.id());
    }

    private Mitigation require(String company, UUID id) {
        return mitigations.find(company, id).orElseThrow(() -> new UnknownId("mitigation", id));
    }

    private Attribution attribution(Author author) {
        return Attribution.of(author, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
