package io.certwatch.catalogue.register;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.certwatch.catalogue.source.Arrival;
import io.certwatch.platform.trace.Tracing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores the bytes of a list by way of a temporary file, and leaves the processing to {@link WorkOffImports}. */
public final class ReceiveList {

    private final Imports imports;
    private final AppliedBefore appliedBefore;
    private final Originals originals;
    private final Tracing tracing;
    private final Clock clock;

    ReceiveList(Imports imports, AppliedBefore appliedBefore, Originals originals, Tracing tracing, Clock clock) {
        this.imports = imports;
        this.appliedBefore = appliedBefore;
        this.originals = originals;
        this.tracing = tracing;
        this.clock = clock;
    }

    public ReceivedImport receive(
            InputStream body, String mediaType, @Nullable String charset, ListKind kind, String source, Arrival arrival)
            throws IOException {
        return receive(body, mediaType, charset, kind, source, arrival, null);
    }

    /** @param decision the reason of a steward for applying it despite the guard; null if no steward decided */
    public ReceivedImport receive(
            InputStream body,
            String mediaType,
            @Nullable String charset,
            ListKind kind,
            String source,
            Arrival arrival,
            @Nullable String decision)
            throws IOException {
        var file = Files.createTempFile("register", ".list");
        try {
            var sha256 = spool(body, file);
            var original = new Original(sha256, mediaType, charset, Files.size(file));
            var before = newest(kind, source, original);
            if (before.isPresent()) return new ReceivedImport(before.get(), true);
            try (var bytes = Files.newInputStream(file)) {
                originals.keep(sha256, bytes);
            }
            var received = ListImport.received(
                    UUID.randomUUID().toString(),
                    kind,
                    source,
                    original,
                    arrival,
                    decision,
                    clock.instant(),
                    tracing.current());
            imports.add(received);
            return new ReceivedImport(received, false);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Finds the newest import of the source if it has the same bytes, unless it is done and would have another result now. */
    private Optional<ListImport> newest(ListKind kind, String source, Original original) {
        return imports.newest(source)
                .filter(last -> last.kind() == kind && last.original().equals(original))
                .filter(last -> last.phase() != Phase.DONE || appliedBefore.stillHolds(last));
    }

    private static String spool(InputStream body, Path file) throws IOException {
        try (var digesting = new DigestInputStream(body, MessageDigest.getInstance("SHA-256"))) {
            Files.copy(digesting, file, REPLACE_EXISTING);
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
