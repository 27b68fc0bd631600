package io.certwatch.product.productimport.reading;

import io.certwatch.platform.text.Sentence;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.productimport.reading.Column.Sureness;
import io.certwatch.product.productimport.reading.ColumnMeaning.Field;
import io.certwatch.product.productimport.reading.ColumnMeaning.Ignored;
import io.certwatch.product.productimport.reading.HeaderWords.PossibleMeaning;
import io.certwatch.tabular.WordList;
import io.certwatch.tabular.spreadsheet.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a row as the headers of a table: each column has one meaning, and each meaning except lists of figures has
 * one column.
 */
final class Headers {

    private static final ColumnMeaning VENDOR_NAME = new ColumnMeaning.VendorName();

    private record Taken(ColumnMeaning meaning, Sureness sureness, Explanation why) {}

    private final SheetRow row;
    private final HeaderWords words;
    private final Map<Integer, List<PossibleMeaning>> candidates = new LinkedHashMap<>();
    private final Map<Integer, Taken> taken = new LinkedHashMap<>();
    private final Set<Integer> given = new HashSet<>();
    private final Map<Object, Integer> firsts = new HashMap<>();
    private final List<Explanation> conflicts = new ArrayList<>();

    private Headers(SheetRow row, HeaderWords words) {
        this.row = row;
        this.words = words;
    }

    static Headers of(SheetRow row, Map<String, ColumnMeaning> given, HeaderWords words) {
        var headers = new Headers(row, words);
        headers.takeGiven(given);
        headers.takeKnown();
        return headers;
    }

    SheetRow row() {
        return row;
    }

    /** Columns that only a person can tell apart. */
    List<Explanation> conflicts() {
        return conflicts;
    }

    boolean has(ColumnMeaning meaning) {
        return taken.values().stream().anyMatch(each -> each.meaning().equals(meaning));
    }

    /** The number of columns with a meaning. */
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
                ? new Column(number, header(number), null, Sureness.UNKNOWN, Sentence.of(whyNot(number)), samples)
                : new Column(
                        number, header(number), found.meaning(), found.sureness(), Sentence.of(found.why()), samples);
    }

    private String header(int number) {
        return HeaderText.cut(row.text(number).strip().replaceAll("\\s+", " "), Column.LONGEST_HEADER);
    }

    private boolean mayBeKnown(int number) {
        return !row.cell(number).blank() && row.text(number).strip().length() <= Column.LONGEST_HEADER;
    }

    private void takeGiven(Map<String, ColumnMeaning> given) {
        var byWording = new HashMap<String, ColumnMeaning>();
        given.forEach((header, meaning) -> byWording.putIfAbsent(WordList.normalize(header), meaning));
        byWording.remove("");
        var meanings = new TreeMap<Integer, ColumnMeaning>();
        for (int number = 1; number <= width(); number++) {
            var meaning = given.getOrDefault("#" + number, byWording.get(WordList.normalize(row.text(number))));
            if (meaning != null) meanings.put(number, meaning);
        }
        this.given.addAll(meanings.keySet());
        meanings.forEach(
                (number, meaning) -> take(number, meaning, Sureness.GIVEN, Explanation.of("reading.mapping-says")));
    }

    private void takeKnown() {
        for (int number = 1; number <= width(); number++) {
            if (!taken.containsKey(number) && mayBeKnown(number))
                candidates.put(number, words.meanings(row.text(number)));
        }
        for (var field : Field.values()) {
            if (field != Field.SPECS && !has(field)) takeBest(field);
        }
        if (has(Field.VENDOR) && !has(VENDOR_NAME)) takeBest(VENDOR_NAME);
        candidates.forEach((number, meanings) -> {
            var first = meanings.isEmpty() ? null : meanings.getFirst().meaning();
            if (first instanceof ColumnMeaning.FigureColumn && !taken.containsKey(number)) takeKnown(number, first);
            if (meanings.stream().anyMatch(each -> each.meaning() == Field.SPECS) && !taken.containsKey(number))
                takeKnown(number, Field.SPECS);
        });
        takeProofs();
    }

    /** What a file says of proofs has a meaning only beside their numbers: a day or a body alone may be of anything. */
    private void takeProofs() {
        ProofColumn.naming().filter(number -> !has(number)).forEach(this::takeBest);
        ProofColumn.all()
                .filter(column ->
                        !has(column) && ProofColumn.naming().anyMatch(number -> has(number) && number.isBeside(column)))
                .forEach(this::takeBest);
    }

    private void takeBest(ColumnMeaning meaning) {
        best(meaning).ifPresent(number -> takeKnown(number, meaning));
    }

    private void takeKnown(int number, ColumnMeaning meaning) {
        take(number, meaning, Sureness.KNOWN, Explanation.of("reading.known", header(number)));
    }

    /** The column with the most certain wording that has no meaning yet. */
    private Optional<Integer> best(ColumnMeaning wanted) {
        Integer best = null;
        int least = Integer.MAX_VALUE;
        for (var each : candidates.entrySet()) {
            for (var candidate : each.getValue()) {
                if (candidate.meaning().equals(wanted)
                        && candidate.rank() < least
                        && isFree(each.getKey(), each.getValue(), wanted)) {
                    best = each.getKey();
                    least = candidate.rank();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * Whether the column is not taken yet and can be the field. A column that may be a description becomes the name
     * only if there is no other name.
     */
    private boolean isFree(int number, List<PossibleMeaning> meanings, ColumnMeaning wanted) {
        boolean named = wanted == Field.NAME && (has(Field.NAME_ZH) || has(Field.NAME_EN));
        return !taken.containsKey(number)
                && !(named && meanings.stream().anyMatch(other -> other.meaning() == Field.DESCRIPTION));
    }

    private void take(int number, ColumnMeaning meaning, Sureness sureness, Explanation why) {
        boolean severalMayBe = meaning == Field.SPECS || meaning instanceof Ignored;
        var first = severalMayBe ? null : firsts.putIfAbsent(thing(meaning), number);
        if (first != null) {
            conflicts.add(Explanation.of(
                    "reading.both", first, header(first), number, header(number), String.valueOf(meaning)));
        }
        taken.put(number, new Taken(meaning, sureness, why));
        twin(number, meaning);
    }

    /** Another column has the same wording, so it is unknown which one is meant. */
    private void twin(int number, ColumnMeaning meaning) {
        if (meaning instanceof Ignored
                || meaning == Field.SPECS
                || row.cell(number).blank()) return;
        var wording = WordList.normalize(row.text(number));
        for (int other = number + 1; other <= width(); other++) {
            if (!taken.containsKey(other)
                    && !given.contains(other)
                    && meaning instanceof Field
                    && WordList.normalize(row.text(other)).equals(wording)) {
                conflicts.add(Explanation.of("reading.twins", number, other, header(number)));
            }
        }
    }

    /** Two columns with equal keys would give the same field twice. */
    private static Object thing(ColumnMeaning meaning) {
        return meaning instanceof ColumnMeaning.FigureColumn(var name, var _) ? WordList.normalize(name) : meaning;
    }

    private Explanation whyNot(int number) {
        if (row.cell(number).blank()) return Explanation.of("reading.no-header");
        for (var candidate : candidates.getOrDefault(number, List.of())) {
            for (var other : taken.entrySet()) {
                if (other.getValue().meaning().equals(candidate.meaning())) {
                    return Explanation.of(
                            "reading.already",
                            String.valueOf(candidate.meaning()),
                            other.getKey(),
                            header(other.getKey()));
                }
            }
        }
        return Explanation.of("reading.unknown");
    }
}
