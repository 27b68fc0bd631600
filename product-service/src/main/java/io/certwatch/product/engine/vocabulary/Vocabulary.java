package io.certwatch.product.engine.vocabulary;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.certwatch.product.engine.text.Automaton;
import io.certwatch.product.engine.text.AutomatonBuilder;
import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** All words of all live entries in one automaton. */
public final class Vocabulary {

    private final Automaton automaton;
    private final Lexeme[][] lexemes;
    private final boolean[] onlyBeginsWords;

    private Vocabulary(Automaton automaton, Lexeme[][] lexemes) {
        this.automaton = automaton;
        this.lexemes = lexemes;
        this.onlyBeginsWords = new boolean[lexemes.length];
        for (int i = 0; i < lexemes.length; i++)
            onlyBeginsWords[i] = Arrays.stream(lexemes[i]).allMatch(Lexeme::onlyBeginsWords);
    }

    /** Finds all words in one pass. */
    public Hits read(Text text) {
        var hits = new Hits(this, text);
        automaton.read(text, hits);
        return hits.settle();
    }

    Lexeme[] lexemesOf(int literal) {
        return lexemes[literal];
    }

    /** Whether a literal has no meaning after a letter or a digit. */
    boolean onlyBeginsWords(int literal) {
        return onlyBeginsWords[literal];
    }

    /** Collects words as written and folds them for comparison. */
    static final class Builder {

        private static final List<String> SEPARATORS = List.of(";", "\\", "/");

        private static final List<String> KINDS = LANGUAGE.words("ending.zh");

        private static final List<String> INVERTING = List.of(",", ";");

        /** @param literal its number */
        private record Use(int literal, SuffixRule tail, Meaning meaning) {}

        private final AutomatonBuilder automaton = new AutomatonBuilder();
        private final List<String> literals = new ArrayList<>();

        /** One set for all literals: there are some 50 000, most with one meaning, and maps of their own took most of the memory. */
        private final Set<Use> uses = new LinkedHashSet<>();

        void words(List<String> words, Meaning meaning) {
            words.forEach(word -> word(word, meaning));
        }

        /**
         * `anti-virus` is also found in the spellings `anti virus` and `antivirus`, and the inverted name
         * `SWITCH,CORE` with each sign that separates the parts of a name.
         */
        void word(String word, Meaning meaning) {
            int sign = word.indexOf(',');
            var tail = sign > 0 && Chars.chinese(word.charAt(0)) ? SuffixRule.FIRST_WORD : SuffixRule.WORD;
            put(word, tail, meaning);
            if (sign > 0) SEPARATORS.forEach(other -> put(word.replace(",", other), tail, meaning));
            if (word.indexOf('-') > 0) put(word.replace("-", ""), SuffixRule.WORD, meaning);
        }

        /** Names of two or more words as the texts of materials write them, class first: `BALANCER,LOAD`. */
        void addInverted(List<String> names, Meaning meaning) {
            for (var name : names) {
                int head = name.lastIndexOf(' ') + 1;
                if (head == 0 || name.indexOf(',') >= 0) continue;
                for (var sign : INVERTING)
                    put(name.substring(head) + sign + name.substring(0, head - 1), SuffixRule.FIRST_WORD, meaning);
            }
        }

        /** `日志分析系统` as a material's text has it, class first and word by word: `分析,日志`. */
        void addInvertedChinese(List<String> names, Meaning meaning) {
            for (var name : names) {
                var words = wordsOf(name);
                if (words.size() < 2) continue;
                put(
                        words.getLast() + "," + String.join("", words.subList(0, words.size() - 1)),
                        SuffixRule.FIRST_WORD,
                        meaning);
                if (words.size() > 2) put(String.join(",", words.reversed()), SuffixRule.FIRST_WORD, meaning);
            }
        }

        /** Two characters each, as most Chinese words have, without the word for a system at the end; none if the name is no row of such. */
        private static List<String> wordsOf(String name) {
            int end = name.length();
            for (var last : KINDS) if (name.endsWith(last)) end = name.length() - last.length();
            var words = new ArrayList<String>(3);
            if (end % 2 == 1 || end < 4 || end > 6 || !name.chars().allMatch(c -> Chars.chinese((char) c)))
                return words;
            for (int at = 0; at < end; at += 2) words.add(name.substring(at, at + 2));
            return words;
        }

        void families(List<String> families, Meaning meaning) {
            families.forEach(family -> family(family, meaning));
        }

        void family(String family, Meaning meaning) {
            int literalEnd = family.indexOf('#') < 0 ? family.length() : family.indexOf('#');
            var literal = family.substring(0, literalEnd);
            var tail = new SuffixRule(true, (int)
                    family.chars().skip(literalEnd).takeWhile(c -> c == '#').count());
            put(literal, tail, meaning);
            if (literal.indexOf('-') > 0) put(literal.replace("-", ""), tail, meaning);
        }

        private void put(String written, SuffixRule tail, Meaning meaning) {
            var literal = foldedKeepingLastGap(written, tail);
            if (literal.isBlank()) return;
            int number = automaton.add(literal);
            if (number == literals.size()) literals.add(literal);
            uses.add(new Use(number, tail, meaning));
        }

        /** In `PA-####` the hyphen is between the literal and the digits; folding would drop it at the end. */
        private static String foldedKeepingLastGap(String written, SuffixRule tail) {
            if (tail.digits() == 0) return Text.fold(written);
            var withDigit = Text.fold(written + "0");
            return withDigit.substring(0, withDigit.length() - 1);
        }

        /** Calls the reader with each literal and its meanings by what may follow it, in the order in which they were added. */
        void forEachLiteral(BiConsumer<String, Map<SuffixRule, List<Meaning>>> reader) {
            var ofLiteral = usesByLiteral();
            for (int i = 0; i < ofLiteral.length; i++) reader.accept(literals.get(i), byTail(ofLiteral[i]));
        }

        Vocabulary build() {
            var lexemes = new Lexeme[literals.size()][];
            var ofLiteral = usesByLiteral();
            for (int i = 0; i < lexemes.length; i++) {
                var literal = literals.get(i);
                lexemes[i] = byTail(ofLiteral[i]).entrySet().stream()
                        .flatMap(tail -> byClaim(tail.getValue()).stream()
                                .map(meant -> new Lexeme(literal, tail.getKey(), meant)))
                        .toArray(Lexeme[]::new);
            }
            return new Vocabulary(automaton.build(), lexemes);
        }

        private Use[][] usesByLiteral() {
            var counts = new int[literals.size()];
            uses.forEach(use -> counts[use.literal()]++);
            var ofLiteral = new Use[counts.length][];
            for (int i = 0; i < counts.length; i++) ofLiteral[i] = new Use[counts[i]];
            var filled = new int[counts.length];
            uses.forEach(use -> ofLiteral[use.literal()][filled[use.literal()]++] = use);
            return ofLiteral;
        }

        private static Map<SuffixRule, List<Meaning>> byTail(Use[] uses) {
            return Arrays.stream(uses)
                    .collect(groupingBy(Use::tail, LinkedHashMap::new, mapping(Use::meaning, toList())));
        }

        /** Its meanings for each maker, those if no maker is named, and those that do not depend on a maker. */
        private static List<Meaning[]> byClaim(List<Meaning> meanings) {
            var byClaim = new LinkedHashMap<String, List<Meaning>>();
            for (var meaning : meanings) {
                var maker = meaning.seriesOf();
                var claim = maker != null ? "maker " + maker : meaning.role() == Role.SERIES ? "series" : "";
                byClaim.computeIfAbsent(claim, _ -> new ArrayList<>(1)).add(meaning);
            }
            return byClaim.values().stream()
                    .map(each -> each.toArray(Meaning[]::new))
                    .toList();
        }
    }
}
