package io.certwatch.importjob;

import io.certwatch.platform.retention.ExpiringData;
import io.certwatch.platform.retention.ExpiringData.Part;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Deletes data of one kind, in parts of two, until nothing is left to read. */
public final class DeleteByAge {

    private static final int AT_ONCE = 2;

    private DeleteByAge() {}

    /** Returns how many were deleted. */
    public static long delete(List<ExpiringData> kinds, String kind, Instant before, Set<String> held) {
        var data = kinds.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        long deleted = 0;
        String place = null;
        do {
            var deletion = data.delete(new Part(before, held, place, AT_ONCE));
            deleted += deletion.deleted();
            place = deletion.end();
        } while (place != null);
        return deleted;
    }
}
