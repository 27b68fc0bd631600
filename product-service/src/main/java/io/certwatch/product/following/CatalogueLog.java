package io.certwatch.product.following;

import io.certwatch.product.following.CatalogueChange.LexiconRevised;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Every change of the catalogue in the order in which it was noted. After so many of them it is at that version, and what it consisted
 * of then can still be told.
 *
 * @param since the version before the first of them; of those before that one nothing is known but their number
 * @param base  what the catalogue consisted of at that version
 */
public record CatalogueLog(long since, Contents base, List<Noted> noted) {

    public static final CatalogueLog EMPTY = new CatalogueLog(0, Contents.NONE, List.of());

    /** @param day of China, on which the change was noted */
    public record Noted(CatalogueChange change, LocalDate day) {}

    public long version() {
        return since + noted.size();
    }

    /** What the catalogue consists of now. */
    public Contents contents() {
        return contentsAt(version());
    }

    Contents contentsAt(long version) {
        var contents = base;
        for (var one : upTo(version)) {
            contents = contents.after(one.change());
        }
        return contents;
    }

    /** No product was judged at the version before this day; nothing if that was noted before days were. */
    Optional<LocalDate> dayAt(long version) {
        return version == 0 && !noted.isEmpty()
                ? Optional.of(noted.getFirst().day())
                : upTo(version).stream().map(Noted::day).max(Comparator.naturalOrder());
    }

    private List<Noted> upTo(long version) {
        return noted.subList(0, Math.toIntExact(version - since));
    }

    /** The version that the change made; nothing if it is not known. */
    OptionalLong versionAfter(String change) {
        for (var index = 0; index < noted.size(); index++) {
            if (noted.get(index).change().id().equals(change)) {
                return OptionalLong.of(since + index + 1);
            }
        }
        return OptionalLong.empty();
    }

    /** The change that brought this revision of the entry. */
    Optional<CatalogueChange> thatBrought(LexiconEntry entry) {
        return noted.stream()
                .map(Noted::change)
                .filter(change -> change instanceof LexiconRevised(_, var entries)
                        && Integer.valueOf(entry.revision()).equals(entries.get(entry.entry())))
                .findFirst();
    }
}
