package io.certwatch.product.inventory.reading;

import io.certwatch.product.inventory.reading.Column.Sureness;
import io.certwatch.product.inventory.reading.HeaderWords.Candidate;
import io.certwatch.product.inventory.reading.Meaning.Field;
import io.certwatch.product.inventory.reading.Meaning.Ignored;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a row for the headers of a table: each column for one meaning, and each meaning but lists of figures for one column. */
final class Headers {

    private record Taken(Meaning meaning, Sureness sureness, String why) {}

    private final Row row;
    private final HeaderWords words;
    private final Map<Integer, List<Candidate>> candidates = new LinkedHashMap<>();
    private final Map<Integer, Taken> taken = new LinkedHashMap<>();
    private final List<String> conflicts = new ArrayList<>();

    private Headers(Row row, HeaderWords words) {
        this.row = row;
        this.words = words;
    }

    static Headers of(Row row, Map<String, Meaning> given, HeaderWords words) {
        var headers = new Headers(row, words);
        headers.takeGiven(given);
        headers.takeKnown();
        return headers;
    }

    Row row() {
        return row;
    }

    /** Columns that must be told apart by a person. */
    List<String> conflicts() {
        return conflicts;
    }

    boolean has(Meaning meaning) {
        return taken.values().stream().anyMatch(each -> each.meaning().equals(meaning));
    }

    /** How many columns mean something. */
    int score() {
        return taken.size();
    }

    int width() {
        return row.cells().size();
    }

    /** @param number counted from 1 */
    Column column(int number, List<String> samples) {
        var found = taken.get(number);
        return found == null
                ? new Column(number, header(number), null, Sureness.UNKNOWN, whyNot(number), samples)
                : new Column(number, header(number), found.meaning(), found.sureness(), found.why(), samples);
    }

    private String header(int number) {
        return row.text(number).strip().replaceAll("\\s+", " ");
    }

    private void takeGiven(Map<String, Meaning> given) {
        for (int number = 1; number <= width(); number++) {
            var meaning = given(given, number);
            if (meaning != null) take(number, meaning, Sureness.GIVEN, "the mapping says so");
        }
    }

    private @Nullable Meaning given(Map<String, Meaning> given, int number) {
        var byNumber = given.get("#" + number);
        if (byNumber != null) return byNumber;
        var wording = Wording.normal(row.text(number));
        if (wording.isEmpty()) return null;
        for (var each : given.entrySet()) {
            if (Wording.normal(each.getKey()).equals(wording)) return each.getValue();
        }
        return null;
    }

    private void takeKnown() {
        for (int number = 1; number <= width(); number++) {
            if (!taken.containsKey(number) && !row.cell(number).blank()) candidates.put(number, words.meanings(row.text(number)));
        }
        for (var field : Field.values()) {
            if (field != Field.SPECS && !has(field)) best(field).ifPresent(number -> takeKnown(number, field));
        }
        candidates.forEach((number, meanings) -> {
            var first = meanings.isEmpty() ? null : meanings.getFirst().meaning();
            if (first instanceof Meaning.Figure && !taken.containsKey(number)) takeKnown(number, first);
            if (meanings.stream().anyMatch(each -> each.meaning() == Field.SPECS) && !taken.containsKey(number)) takeKnown(number, Field.SPECS);
        });
    }

    private void takeKnown(int number, Meaning meaning) {
        take(number, meaning, Sureness.KNOWN, "'" + header(number) + "' is known as a header for it");
    }

    /** The column with the surest wording, as far as it is free. */
    private Optional<Integer> best(Field field) {
        Integer best = null;
        int least = Integer.MAX_VALUE;
        for (var each : candidates.entrySet()) {
            for (var candidate : each.getValue()) {
                if (candidate.meaning() == field && candidate.rank() < least && isFree(each.getKey(), each.getValue(), field)) {
                    best = each.getKey();
                    least = candidate.rank();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** A description is taken for the name only where there is no other. */
    private boolean isFree(int number, List<Candidate> meanings, Field field) {
        boolean named = field == Field.NAME && (has(Field.NAME_ZH) || has(Field.NAME_EN));
        return !taken.containsKey(number) && !(named && meanings.stream().anyMatch(other -> other.meaning() == Field.DESCRIPTION));
    }

    private void take(int number, Meaning meaning, Sureness sureness, String why) {
        for (var other : taken.entrySet()) {
            boolean severalMayBe = meaning == Field.SPECS || meaning instanceof Ignored;
            if (!severalMayBe && sameThing(other.getValue().meaning(), meaning)) {
                conflicts.add("columns " + other.getKey() + " ('" + header(other.getKey()) + "') and " + number + " ('" + header(number)
                        + "') would both be " + meaning);
            }
        }
        taken.put(number, new Taken(meaning, sureness, why));
        twin(number, meaning);
    }

    /** Another column under the very same words: which of them is meant cannot be known. */
    private void twin(int number, Meaning meaning) {
        if (meaning instanceof Ignored || meaning == Field.SPECS || row.cell(number).blank()) return;
        for (int other = number + 1; other <= width(); other++) {
            if (!taken.containsKey(other) && meaning instanceof Field && Wording.normal(row.text(other)).equals(Wording.normal(row.text(number)))) {
                conflicts.add("columns " + number + " and " + other + " have the same header '" + header(number) + "'");
            }
        }
    }

    private static boolean sameThing(Meaning one, Meaning other) {
        return one instanceof Meaning.Figure(var name, _) && other instanceof Meaning.Figure(var same, _)
                ? Wording.normal(name).equals(Wording.normal(same))
                : one.equals(other);
    }

    private String whyNot(int number) {
        if (row.cell(number).blank()) return "it has no header";
        for (var candidate : candidates.getOrDefault(number, List.of())) {
            for (var other : taken.entrySet()) {
                if (other.getValue().meaning().equals(candidate.meaning())) {
                    return "it could be " + candidate.meaning() + ", which column " + other.getKey() + " ('" + header(other.getKey()) + "') is already";
                }
            }
        }
        return "the header is not known";
    }
}
