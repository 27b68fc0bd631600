package io.certwatch.catalogue.fetching.folder;

import io.certwatch.catalogue.fetching.Address;
import io.certwatch.catalogue.fetching.Carrier;
import io.certwatch.catalogue.fetching.Fetch;
import io.certwatch.catalogue.fetching.Fetcher;
import io.certwatch.catalogue.fetching.LastSeen;
import io.certwatch.catalogue.fetching.Limits;
import io.certwatch.catalogue.fetching.Outcomes;
import io.certwatch.catalogue.fetching.Spool;
import io.certwatch.catalogue.problem.ProblemText;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the newest file, without changing anything. Reads all of it each time, because a modification time proves nothing. */
record FolderCarrier(Roots roots, Duration settled, Clock clock) implements Carrier<Address.Folder> {

    @Override
    public Optional<Fetcher.Objection> objection(Address.Folder address) {
        var path = address.folder().resolve(address.pattern());
        if (roots.hold(path)) return Optional.empty();
        return Optional.of(new Fetcher.Objection(
                Fetch.Refusal.OUTSIDE_OF_ROOTS, ProblemText.of("problem.outside-of-roots", path)));
    }

    @Override
    public Fetch fetch(Address.Folder written, LastSeen lastSeen, Limits limits) {
        var outcomes = Outcomes.begin(clock);
        var objection = objection(written);
        if (objection.isPresent()) return outcomes.ofRefusal(objection.get());
        var address = resolveFolder(written);
        try {
            if (!roots.reallyHold(address.folder()))
                return leadsElsewhere(outcomes, address.folder().toString());
            var newest = CandidateFiles.newest(address);
            if (newest.isEmpty())
                return outcomes.ofFailure(
                        Fetch.Failure.NO_FILE, "no file in " + address.folder() + " matches " + address.pattern());
            return take(newest.get(), lastSeen, limits, outcomes);
        } catch (NoSuchFileException | NotDirectoryException missing) {
            return outcomes.ofFailure(Fetch.Failure.NO_FILE, "there is no folder or file " + missing.getFile());
        } catch (AccessDeniedException denied) {
            return outcomes.ofFailure(Fetch.Failure.UNREADABLE, denied.getFile() + " is not readable for this service");
        } catch (IOException broken) {
            return outcomes.ofFailure(Fetch.Failure.UNREADABLE, "it cannot be read: " + broken.getMessage());
        }
    }

    /** A folder address without a trailing slash looks like a file. */
    private static Address.Folder resolveFolder(Address.Folder written) {
        var path = written.folder().resolve(written.pattern());
        return Files.isDirectory(path) ? new Address.Folder(path, "*") : written;
    }

    private Fetch take(CandidateFiles.CandidateFile found, LastSeen lastSeen, Limits limits, Outcomes outcomes)
            throws IOException {
        var file = found.file();
        if (!roots.reallyHold(file)) return leadsElsewhere(outcomes, file.toString());
        var modified = found.attributes().lastModifiedTime().toInstant();
        if (modified.plus(settled).isAfter(clock.instant())) {
            return outcomes.ofFailure(
                    Fetch.Failure.STILL_BEING_WRITTEN,
                    file.getFileName() + " was written at " + modified + ", so it may still be incomplete",
                    settled);
        }
        if (found.attributes().size() > limits.maxBytes()) return tooLarge(outcomes, limits);
        return copy(found, lastSeen, limits, outcomes);
    }

    private static Fetch copy(CandidateFiles.CandidateFile found, LastSeen lastSeen, Limits limits, Outcomes outcomes)
            throws IOException {
        var spool = Spool.create();
        boolean handedOver = false;
        try (var in = Files.newInputStream(found.file().toRealPath())) {
            if (!spool.take(in, limits.maxBytes())) return tooLarge(outcomes, limits);
            if (!found.stillTheSame() || spool.size() != found.attributes().size()) {
                return outcomes.ofFailure(
                        Fetch.Failure.STILL_BEING_WRITTEN, found.file().getFileName() + " changed while it was read");
            }
            var fetch = outcomes.ofContent(spool, lastSeen, found.file().toUri(), "", null, headers(found));
            handedOver = true;
            return fetch;
        } finally {
            if (!handedOver) spool.close();
        }
    }

    private static Map<String, List<String>> headers(CandidateFiles.CandidateFile found) {
        var modified = found.attributes().lastModifiedTime().toInstant().atOffset(ZoneOffset.UTC);
        return Map.of(
                "content-length", List.of(Long.toString(found.attributes().size())),
                "last-modified", List.of(DateTimeFormatter.RFC_1123_DATE_TIME.format(modified)));
    }

    private static Fetch leadsElsewhere(Outcomes outcomes, String path) {
        return outcomes.ofRefusal(
                Fetch.Refusal.OUTSIDE_OF_ROOTS,
                path + " is or goes through a link that leads out of the folders that may be watched");
    }

    private static Fetch tooLarge(Outcomes outcomes, Limits limits) {
        return outcomes.ofRefusal(Fetch.Refusal.TOO_LARGE, "it is larger than " + limits.maxBytes() + " bytes");
    }
}
