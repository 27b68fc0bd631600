package io.certwatch.importjob.mongo;

import static java.util.stream.Collectors.toSet;

import io.certwatch.importjob.OriginalUses;
import io.certwatch.platform.mongo.KeptFiles;
import io.certwatch.platform.mongo.KeptFiles.OldFile;
import io.certwatch.platform.retention.ExpiringData;
import java.time.Duration;
import java.util.List;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Files of which the same bytes were not uploaded again, and that nobody needs. */
final class ExpiredOriginals implements ExpiringData {

    private final KeptFiles files;
    private final List<OriginalUses> uses;
    private final @Nullable Duration kept;

    ExpiredOriginals(KeptFiles files, List<OriginalUses> uses, @Nullable Duration kept) {
        this.files = files;
        this.uses = uses;
        this.kept = kept;
    }

    @Override
    public String kind() {
        return "import-originals";
    }

    @Override
    public @Nullable Duration kept() {
        return kept;
    }

    @Override
    public Deletion delete(Part part) {
        var after = part.after();
        var found = files.findStoredBefore(part.before(), after == null ? null : new ObjectId(after), part.most());
        var deleted = deleteUnneeded(
                found.stream()
                        .filter(file -> file.lastKept().isBefore(part.before()))
                        .toList(),
                part);
        return found.size() < part.most()
                ? Deletion.last(deleted)
                : new Deletion(deleted, found.getLast().id().toHexString());
    }

    private long deleteUnneeded(List<OldFile> old, Part part) {
        if (old.isEmpty()) return 0;
        var names = old.stream().map(OldFile::name).collect(toSet());
        var needed = uses.stream()
                .flatMap(use -> use.findNeeded(names, part.before(), part.held()).stream())
                .collect(toSet());
        return old.stream()
                .filter(file -> !needed.contains(file.name()))
                .filter(files::removeUnlessKeptAgain)
                .count();
    }
}
