package io.certwatch.catalogue.register;

import io.certwatch.catalogue.edition.Edition;
import io.certwatch.catalogue.edition.EditionContent;
import io.certwatch.catalogue.edition.Entry;
import io.certwatch.catalogue.edition.EntryKey;
import io.certwatch.catalogue.lexicon.LexiconEntry;
import io.certwatch.edition.Force;
import io.certwatch.platform.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entry for a printed category in the statutory edition that was in force on a day: by the entry's code or name, else
 * by the terms in the lexicon. An ambiguous category has no entry. A withdrawn edition counts as if it had never existed, as in
 * product-service, which looks up the same codes.
 */
record Categories(List<Known> editions) {

    private record Known(String edition, LocalDate effective, Map<String, String> entries) {}

    private static final Pattern BRACKETED = Pattern.compile("[(（\\[【][^(（\\[【)）\\]】]*+[)）\\]】]");
    private static final String AMBIGUOUS = "";
    private static final Comparator<EditionContent> BY_DAY = Comparator.comparing(EditionContent::effective)
            .thenComparing(EditionContent::issued)
            .thenComparing(edition -> edition.id().value());

    static Categories of(Collection<Edition> published, Collection<LexiconEntry> lexicon) {
        var law = published.stream()
                .filter(edition -> !edition.withdrawn())
                .map(Edition::content)
                .filter(edition -> edition.force() == Force.STATUTORY && edition.withdraws() == null)
                .toList();
        return new Categories(law.stream()
                .filter(edition -> law.stream().noneMatch(other -> replaces(other, edition)))
                .sorted(BY_DAY.reversed())
                .map(edition -> new Known(
                        edition.id().value(),
                        edition.effective(),
                        entries(edition.entries(), terms(edition.id().value(), lexicon))))
                .toList());
    }

    /** A correction takes effect on the same day as the edition that it corrects, and replaces it entirely. */
    private static boolean replaces(EditionContent newer, EditionContent older) {
        return older.id().equals(newer.supersedes())
                && !newer.id().equals(older.supersedes())
                && !newer.issued().isBefore(older.issued())
                && !newer.effective().isAfter(older.effective());
    }

    @Nullable
    EntryKey entry(String category, LocalDate day) {
        return editions.stream()
                .filter(edition -> !edition.effective.isAfter(day))
                .findFirst()
                .flatMap(edition -> find(edition.entries, category).map(code -> new EntryKey(edition.edition, code)))
                .orElse(null);
    }

    /** Stays equal as long as every category has the same entry on every day, including today for rows without a date. */
    String fingerprint(LocalDate today) {
        var text = new StringBuilder();
        for (var edition : editions) {
            text.append(edition.edition)
                    .append(edition.effective)
                    .append(edition.effective.isAfter(today))
                    .append(new TreeMap<>(edition.entries));
        }
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> find(Map<String, String> entries, String category) {
        var last = category.split("[-—>:：/]");
        return Stream.of(category, stripBrackets(category), last.length == 0 ? "" : last[last.length - 1])
                .map(Normal::key)
                .map(entries::get)
                .filter(Objects::nonNull)
                .findFirst()
                .filter(code -> !code.equals(AMBIGUOUS));
    }

    private static Map<String, String> entries(List<Entry> entries, Map<String, List<String>> terms) {
        var names = new HashMap<String, String>();
        for (var entry : entries) {
            names(entry).forEach(name -> names.merge(Normal.key(name), entry.code(), Categories::oneOf));
        }
        var words = new HashMap<String, String>();
        for (var entry : entries) {
            terms.getOrDefault(entry.code(), List.of())
                    .forEach(term -> words.merge(Normal.key(term), entry.code(), Categories::oneOf));
        }
        words.putAll(names);
        return words;
    }

    private static Stream<String> names(Entry entry) {
        return Stream.of(entry.code(), entry.name().zh(), entry.name().en())
                .filter(Objects::nonNull)
                .flatMap(name -> Stream.of(name, stripBrackets(name)))
                .distinct();
    }

    private static Map<String, List<String>> terms(String edition, Collection<LexiconEntry> lexicon) {
        var terms = new HashMap<String, List<String>>();
        for (var entry : lexicon) {
            for (var sense : entry.senses()) {
                if (!words(sense.get("editions")).contains(edition)
                        || !(sense.get("terms") instanceof Map<?, ?> byLanguage)) continue;
                byLanguage
                        .values()
                        .forEach(some -> terms.computeIfAbsent(entry.entry(), _ -> new ArrayList<>())
                                .addAll(words(some)));
            }
        }
        return terms;
    }

    private static List<String> words(@Nullable Object list) {
        return list instanceof Collection<?> words
                ? words.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String stripBrackets(String name) {
        return BRACKETED.matcher(name).replaceAll("");
    }

    private static String oneOf(String one, String other) {
        return one.equals(other) ? one : AMBIGUOUS;
    }
}
