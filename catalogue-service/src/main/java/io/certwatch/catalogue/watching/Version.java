package io.certwatch.catalogue.watching;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What can be read in an original. Order and everything around the lists do not count.
 *
 * @param items entries by kind and name, or certificates by number, each with a sign that differs where it says something else
 * @param about what it says of itself as a whole
 * @param filled share of the rows that fill a column, by column
 * @param datesAsNumbers cells in which a spreadsheet made a number of a date
 * @param chinese share of Chinese characters among all letters, 0 to 1
 * @param issued of an edition, if it says so
 */
record Version(
        Map<String, Long> items,
        String about,
        Map<String, Double> filled,
        long datesAsNumbers,
        double chinese,
        @Nullable LocalDate issued) {

    int count() {
        return items.size();
    }

    String fingerprint() {
        var digest = sha256();
        digest.update(about.getBytes(UTF_8));
        new TreeMap<>(items).forEach((key, sign) -> {
            digest.update(key.getBytes(UTF_8));
            digest.update(ByteBuffer.allocate(Long.BYTES + 1).putLong(sign).array());
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

    /** The first eight bytes of its hash stand for a text. */
    static long sign(String text) {
        return ByteBuffer.wrap(sha256().digest(text.getBytes(UTF_8))).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
