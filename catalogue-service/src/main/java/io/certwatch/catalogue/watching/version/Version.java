package io.certwatch.catalogue.watching.version;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.catalogue.watching.VersionFigures;
import io.certwatch.platform.text.Sha256;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The content of an original. Ignores the order of items, and everything outside the lists.
 *
 * @param items hashes of entries by kind and name, or of certificates by number; the lines of a text
 * @param about the fields of the document as a whole
 * @param filled the share of rows with a value, by column, from 0 to 1
 * @param datesAsNumbers how many cells have a date that a spreadsheet turned into a number
 * @param chinese the share of Chinese characters among all letters, from 0 to 1
 * @param issued the issue date of an edition; null if unknown
 */
public record Version(
        Map<String, Long> items,
        String about,
        Map<String, Double> filled,
        long datesAsNumbers,
        double chinese,
        @Nullable LocalDate issued) {

    int count() {
        return items.size();
    }

    public String fingerprint() {
        var digest = Sha256.digest();
        digest.update(about.getBytes(UTF_8));
        new TreeMap<>(items).forEach((key, hash) -> {
            digest.update(key.getBytes(UTF_8));
            digest.update(ByteBuffer.allocate(Long.BYTES + 1).putLong(hash).array());
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    VersionFigures figures(@Nullable Version before) {
        if (before == null) return new VersionFigures(count(), null, count(), 0, 0, filled);
        int kept = 0;
        int changed = 0;
        for (var item : items.entrySet()) {
            var earlier = before.items.get(item.getKey());
            if (earlier == null) continue;
            kept++;
            if (!earlier.equals(item.getValue())) changed++;
        }
        return new VersionFigures(count(), before.count(), count() - kept, changed, before.count() - kept, filled);
    }

    List<String> itemsNotIn(Version other) {
        return items.keySet().stream()
                .filter(item -> !other.items.containsKey(item))
                .toList();
    }
}
