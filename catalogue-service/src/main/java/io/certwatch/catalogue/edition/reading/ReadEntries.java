package io.certwatch.catalogue.edition.reading;

import static java.util.stream.Collectors.joining;

import io.certwatch.catalogue.edition.Entry;
import io.certwatch.catalogue.edition.Reading.Found;
import io.certwatch.catalogue.edition.Reading.Unread;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Confidence;
import io.certwatch.edition.EditionForm.CriterionForm;
import io.certwatch.edition.EditionForm.EntryForm;
import io.certwatch.edition.EntryKind;
import io.certwatch.edition.OfficialDescription;
import io.certwatch.platform.text.Sentence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Converts found entries to forms: assigns codes by order and extracts criteria from text. */
final class ReadEntries {

    final List<EntryForm> forms = new ArrayList<>();
    final List<Found> found = new ArrayList<>();
    final List<Unread> unread = new ArrayList<>();
    final List<Sentence> problems = new ArrayList<>();
    private final Parameters parameters;
    private final List<Entry> earlier;
    private final Map<EntryKind, Integer> counts = new EnumMap<>(EntryKind.class);

    ReadEntries(Parameters parameters, List<Entry> earlier) {
        this.parameters = parameters;
        this.earlier = earlier;
    }

    void read(FoundEntry entry) {
        var code = code(entry);
        var name = name(entry);
        recordFound(code, entry, "name", "name.en", "scope", "scope.en", "criteria", "standards");
        if (ComparisonWords.TELLING.matcher(Threshold.fold(entry.name)).find()) {
            hold(code, entry.namePlace.toString(), entry.name, ProblemText.of("reading.name"));
        }
        var criteria = new ArrayList<CriterionForm>();
        var scope = scope(entry, code, name, criteria);
        forms.add(new EntryForm(
                code,
                entry.kind == null ? null : entry.kind.name(),
                name,
                scope,
                official(entry),
                criteria,
                null,
                standards(entry)));
    }

    private String code(FoundEntry entry) {
        if (!entry.code.isEmpty()) return entry.code;
        if (entry.kind == null) return "E-" + (forms.size() + 1);
        int number = counts.merge(entry.kind, 1, Integer::sum);
        return String.format("%s-%02d", entry.kind == EntryKind.NETWORK_CRITICAL_EQUIPMENT ? "CNE" : "SCP", number);
    }

    /** If the document has no English name, takes that of an earlier entry with the same Chinese name. */
    private Bilingual name(FoundEntry entry) {
        if (!chinese(entry.name)) return new Bilingual(null, entry.name);
        var english = entry.text("name.en");
        if (!english.isEmpty()) return new Bilingual(entry.name, english);
        return earlier.stream()
                .map(Entry::name)
                .filter(name -> entry.name.equals(name.zh()))
                .findFirst()
                .orElseGet(() -> new Bilingual(entry.name, null));
    }

    private Bilingual scope(FoundEntry entry, String code, Bilingual name, List<CriterionForm> criteria) {
        var written = entry.text("scope");
        var main = Prose.read(written);
        var english = Prose.read(entry.text("scope.en"));
        var extra = Prose.read(entry.text("criteria"));
        var thresholds = new ArrayList<>(main.thresholds());
        thresholds.addAll(extra.thresholds());
        boolean translated = !english.thresholds().isEmpty();
        boolean agree = alike(thresholds, english.thresholds());
        if (translated && !agree)
            hold(code, place(entry, "scope.en"), entry.text("scope.en"), ProblemText.of("reading.other-thresholds"));
        for (int i = 0; i < thresholds.size(); i++) {
            criteria.add(criterion(
                    thresholds.get(i),
                    translated && agree ? english.thresholds().get(i) : null,
                    code,
                    name));
        }
        doubts(entry, code, "scope", main);
        doubts(entry, code, "scope.en", english);
        doubts(entry, code, "criteria", extra);
        if (!extra.words().isEmpty() && extra.doubts().isEmpty())
            hold(code, place(entry, "criteria"), extra.words(), ProblemText.of("reading.no-criterion"));
        var words = main.words();
        return chinese(words) || words.isEmpty() ? new Bilingual(words, english.words()) : new Bilingual(null, words);
    }

    /** What the document writes in Chinese beside the name, with its thresholds; null if it writes nothing. */
    private static @Nullable OfficialDescription official(FoundEntry entry) {
        var written = Stream.of("scope", "criteria")
                .map(entry::text)
                .filter(ReadEntries::chinese)
                .collect(joining("\n"));
        return written.isEmpty() ? null : new OfficialDescription(written, null, Confidence.SEEN);
    }

    private CriterionForm criterion(
            Threshold.Read threshold, Threshold.@Nullable Read translation, String code, Bilingual name) {
        var label = chinese(threshold.label()) || translation != null
                ? new Bilingual(threshold.label(), translation == null ? null : translation.label())
                : new Bilingual(latin(threshold.label()), threshold.label());
        var known = parameters.of(label, code, name);
        if (known.isNew())
            problems.add(ProblemText.of("reading.new-criterion", code, threshold.label(), known.parameter()));
        return new CriterionForm(
                known.parameter(), known.label(), threshold.comparison().sign(), threshold.written());
    }

    /** An abbreviation such as TPC-E serves as the Chinese and the English label. */
    private static @Nullable String latin(String label) {
        return label.matches("[A-Z0-9 -]*[A-Z]{3}[A-Za-z0-9 -]*") ? label : null;
    }

    private static boolean alike(List<Threshold.Read> one, List<Threshold.Read> other) {
        if (one.size() != other.size()) return false;
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i).comparison() != other.get(i).comparison()
                    || !one.get(i).quantity().equals(other.get(i).quantity())) return false;
        }
        return true;
    }

    private void doubts(FoundEntry entry, String code, String field, Prose prose) {
        for (var doubt : prose.doubts()) hold(code, place(entry, field), doubt.clause(), doubt.reason());
    }

    private void hold(String code, String place, String text, Sentence reason) {
        unread.add(new Unread(code, place, text, reason, true));
    }

    private void recordFound(String code, FoundEntry entry, String... fields) {
        for (var field : fields) {
            for (var part : entry.of(field))
                found.add(new Found(code, field, part.place().toString(), part.text()));
        }
    }

    private static String place(FoundEntry entry, String field) {
        return entry.of(field).stream()
                .map(part -> part.place().toString())
                .findFirst()
                .orElse(entry.namePlace.toString());
    }

    private static List<String> standards(FoundEntry entry) {
        return List.of(entry.text("standards").split("[\\n;；,，、]")).stream()
                .map(String::strip)
                .filter(standard -> !standard.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean chinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }
}
