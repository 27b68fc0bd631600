package io.certwatch.catalogue.edition.reading;

import io.certwatch.catalogue.edition.Criterion;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Comparison;
import io.certwatch.edition.EditionText;
import io.certwatch.platform.text.Sentence;
import io.certwatch.quantity.Bound;
import io.certwatch.quantity.Dimension;
import io.certwatch.quantity.Located;
import io.certwatch.quantity.Quantity;
import io.certwatch.quantity.Reading;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One clause of a scope, parsed as a threshold. */
sealed interface Threshold {

    record Read(String label, Comparison comparison, String written) implements Threshold {

        Quantity quantity() {
            return Criterion.of(label, Bilingual.NOTHING, comparison, written).quantity();
        }
    }

    /** The clause has a comparison or a quantity, but its meaning is uncertain. */
    record Unclear(Sentence reason) implements Threshold {}

    /** The clause has no threshold. */
    record None() implements Threshold {}

    Pattern NUMBERING =
            Pattern.compile("^\\s*(?:[(（]?(?:[0-9]{1,2}|[a-h])[)）、]|[0-9]{1,2}\\.(?![0-9])|[①-⑳]|[-•·*])\\s*");
    Pattern LINKING = Pattern.compile(
            "(?:\\s*(?:[:：,，]|应当|应|须|需|要求|为|是|\\b(?:of|is|are|must be|shall be|should be|with|a|an|and)\\b))+\\s*$");
    Pattern LEADING = Pattern.compile("^(?:(?:且|并且|以及|和|及|\\b(?:and|with|a|an|the)\\b)\\s*)+");
    Pattern COUNTS_PER_SECOND = Pattern.compile("每秒|/秒|per second");
    Pattern KEEPS_DATA = Pattern.compile("备份容量|内存|存储容量|存储空间|backup capacity|memory|storage");

    /** In characters; longer clauses are not parsed. */
    int LONGEST = 400;

    static Threshold of(String clause) {
        if (clause.length() > LONGEST)
            return telling(clause) ? new Unclear(ProblemText.of("reading.long", LONGEST)) : new None();
        var text = NUMBERING.matcher(clause.strip()).replaceFirst("");
        var folded = fold(text);
        var compared = ComparisonWords.ANY.matcher(folded);
        if (compared.find()
                && folded.substring(0, compared.start()).strip().length() > 0
                && figureAfter(folded, compared.end())) {
            return readComparison(text, folded, compared);
        }
        var after = boundAfter(text);
        if (after != null) return after;
        return telling(text) ? new Unclear(ProblemText.of("reading.unclear")) : new None();
    }

    /** Whether the text contains signs, words or figures of a threshold anywhere. */
    static boolean telling(String text) {
        return ComparisonWords.TELLING.matcher(fold(text)).find()
                || Quantity.findAll(text).stream()
                        .anyMatch(figure -> !figure.unit().isBlank());
    }

    /** Whether the text compares with a figure that has a unit, which text outside tables needs to count as a possible threshold. */
    static boolean compares(String text) {
        var folded = fold(text);
        var figures = Quantity.findAll(text).stream()
                .filter(figure -> !figure.unit().isBlank())
                .toList();
        if (figures.isEmpty()) return false;
        int next = 0;
        for (var words = ComparisonWords.ANY.matcher(folded); words.find(); ) {
            while (next < figures.size() && figures.get(next).start() < words.end()) next++;
            if (next == figures.size()) return false;
            if (folded.substring(words.end(), figures.get(next).start()).isBlank()) return true;
        }
        return false;
    }

    /** Keeps the number of characters, so that positions are valid in the original too. */
    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var normal = Normalizer.normalize(String.valueOf(text.charAt(i)), Normalizer.Form.NFKC);
            folded.append(normal.length() == 1 ? normal.charAt(0) : text.charAt(i));
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean figureAfter(String folded, int from) {
        return folded.substring(from).chars().anyMatch(Character::isDigit);
    }

    private static Threshold readComparison(String text, String folded, Matcher compared) {
        var before = folded.substring(0, compared.start());
        if (ComparisonWords.NEGATION.matcher(before).find())
            return new Unclear(ProblemText.of("reading.negation", compared.group()));
        var written = text.substring(compared.end()).strip().replaceAll("[。.;；]$", "");
        if (ComparisonWords.TELLING.matcher(fold(written)).find())
            return new Unclear(ProblemText.of("reading.compares-again", written));
        return read(text.substring(0, compared.start()), ComparisonWords.of(compared.group()), written);
    }

    /** In Chinese law 以上 and 以下 include the figure itself. */
    private static @Nullable Threshold boundAfter(String text) {
        var figures = Quantity.findAll(text);
        if (figures.size() != 1 || figures.getFirst().start() == 0) return null;
        Located figure = figures.getFirst();
        boolean atLeast = figure.bound() == Bound.AT_LEAST;
        boolean ends = text.substring(figure.end()).strip().matches("[及或]?以[上下]。?");
        if (!ends || !atLeast && figure.bound() != Bound.AT_MOST) return null;
        var comparison = atLeast ? Comparison.AT_LEAST : Comparison.AT_MOST;
        return read(text.substring(0, figure.start()), comparison, text.substring(figure.start(), figure.end()));
    }

    private static Threshold read(String before, Comparison comparison, String written) {
        var label = LEADING.matcher(LINKING.matcher(before).replaceFirst(""))
                .replaceFirst("")
                .strip();
        if (label.isEmpty()) return new Unclear(ProblemText.of("reading.nothing-measured"));
        if (label.length() > 60) return new Unclear(ProblemText.of("reading.sentence"));
        if (Quantity.findAll(label).stream().anyMatch(figure -> !figure.unit().isBlank()))
            return new Unclear(ProblemText.of("reading.second-figure"));
        var folded = fold(label);
        for (var candidate : List.of(written, written + " /s", written + "B")) {
            boolean meant = candidate.equals(written)
                    ? !COUNTS_PER_SECOND.matcher(folded).find() || !isCount(written)
                    : candidate.endsWith("/s")
                            ? COUNTS_PER_SECOND.matcher(folded).find()
                            : KEEPS_DATA.matcher(folded).find();
            if (meant && Quantity.read(candidate) instanceof Reading.Read)
                return new Read(label, comparison, candidate);
        }
        return Quantity.read(written) instanceof Reading.Unreadable figure
                ? new Unclear(EditionText.of(figure))
                : new Unclear(ProblemText.of("reading.unit"));
    }

    private static boolean isCount(String written) {
        return Quantity.read(written) instanceof Reading.Read(var quantity) && quantity.dimension() == Dimension.COUNT;
    }
}
