package io.certwatch.catalogue.edition.reading;

import com.ibm.icu.text.Transliterator;
import io.certwatch.catalogue.edition.Criterion;
import io.certwatch.catalogue.edition.Entry;
import io.certwatch.catalogue.edition.reading.ParameterNames.ParameterName;
import io.certwatch.edition.Bilingual;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps a label to a parameter: that of an earlier edition, else that of the lexicon, else a new one named after the label. */
record Parameters(String edition, List<Entry> earlier, List<ParameterName> names) {

    record Known(String parameter, Bilingual label, boolean isNew) {}

    private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII");

    Known of(Bilingual label, String entryCode, Bilingual entryName) {
        var before = earlier(
                label,
                entry -> entryName.zh() != null
                        && entryName.zh().equals(entry.name().zh()));
        if (before == null) before = earlier(label, _ -> true);
        if (before != null) return new Known(before.parameter(), complete(label, before.label()), false);
        var named = findParameter(
                label,
                name -> name.entry().equals(entryCode)
                        && (name.editions().contains(edition) || name.editions().contains("*")));
        if (named == null) named = findParameter(label, _ -> true);
        return named != null ? new Known(named, label, false) : new Known(slug(label), label, true);
    }

    /** Returns null if the labels of several parameters match. */
    private @Nullable Criterion earlier(Bilingual label, Predicate<Entry> asked) {
        var found = earlier.stream()
                .filter(asked)
                .flatMap(entry -> entry.criteria().stream())
                .filter(criterion -> alike(criterion.label(), label))
                .toList();
        return found.stream().map(Criterion::parameter).distinct().count() == 1 ? found.getFirst() : null;
    }

    private @Nullable String findParameter(Bilingual label, Predicate<ParameterName> asked) {
        var found = names.stream()
                .filter(asked)
                .filter(name -> Stream.of(label.zh(), label.en())
                        .anyMatch(one -> one != null && normal(one).equals(normal(name.name()))))
                .map(ParameterName::parameter)
                .distinct()
                .toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static boolean alike(Bilingual one, Bilingual other) {
        boolean chinese = one.zh() != null && other.zh() != null;
        var first = chinese ? one.zh() : one.en();
        var second = chinese ? other.zh() : other.en();
        return first != null && second != null && normal(first).equals(normal(second));
    }

    private static Bilingual complete(Bilingual label, Bilingual known) {
        return new Bilingual(
                label.zh() == null ? known.zh() : label.zh(), label.en() == null ? known.en() : label.en());
    }

    private static String normal(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC)
                .replaceAll("[\\s()\\[\\]·_-]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String slug(Bilingual label) {
        var words = LATIN.transliterate(String.valueOf(label.en() == null ? label.zh() : label.en()))
                .split("[^A-Za-z0-9]+");
        var slug = new StringBuilder();
        for (var word : words) {
            if (word.isEmpty()) continue;
            var lower = word.toLowerCase(Locale.ROOT);
            slug.append(slug.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return slug.isEmpty() ? "parameter" : slug.substring(0, Math.min(60, slug.length()));
    }
}
