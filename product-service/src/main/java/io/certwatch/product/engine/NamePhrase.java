package io.certwatch.product.engine;

import static java.util.function.Function.identity;

import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hit;
import io.certwatch.product.engine.vocabulary.Hits;
import io.certwatch.product.engine.vocabulary.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a name that say what a product is, folded, so that equal ones of many products can be counted: a run of
 * words without a break, a figure, a model or a maker. It begins with no word that changes nothing.
 */
final class NamePhrase {

    private static final int LONGEST = 40;
    private static final int A_WORD = 2;
    private static final int LETTERS = 3;
    private static final int UNIT = 4;
    private static final String HYPHENS = "-_‐‑–—－/";

    private final Text text;
    private final List<Hit> things;
    private final List<Span> said;
    private final List<Run> runs = new ArrayList<>();
    private int begin;
    private int end;
    private int depth;
    private boolean setAside;

    /** A maker, a model or a series: what else the product's data says. */
    private record Span(int start, int end) {

        static Span of(Hit hit) {
            return new Span(hit.start(), hit.end());
        }
    }

    /** Words that belong together; {@code label} if a colon follows, {@code aside} in brackets or after "with". */
    private record Run(int start, int end, boolean chinese, boolean label, boolean aside) {

        Run asLabel() {
            return new Run(start, end, chinese, true, aside);
        }
    }

    private NamePhrase(Fields fields, Text.Field name, Hits hits) {
        this.text = fields.text();
        this.things = Hits.within(name, hits.things());
        this.said = Stream.of(
                        Hits.within(name, hits.makers()).stream().map(Span::of),
                        things.stream().filter(hit -> hit.lexeme().isFamily()).map(Span::of),
                        spans(fields.maker(), name),
                        spans(fields.model(), name))
                .flatMap(identity())
                .toList();
        this.begin = name.start();
        this.end = name.start();
        read(name);
    }

    /** @return null if no name has such words */
    static @Nullable String of(Fields fields, Hits hits, List<Evidence> deciding) {
        for (var name : fields.names()) {
            var phrase = new NamePhrase(fields, name, hits).around(name, deciding);
            if (phrase != null) return phrase;
        }
        return null;
    }

    /** Where the name repeats another field. */
    private Stream<Span> spans(Text.@Nullable Field other, Text.Field name) {
        if (other == null || other.end() - other.start() < A_WORD) return Stream.empty();
        var words = text.between(other.start(), other.end());
        return IntStream.rangeClosed(name.start(), name.end() - words.length())
                .filter(at -> text.has(words, at))
                .mapToObj(at -> new Span(at, at + words.length()));
    }

    private void read(Text.Field name) {
        int at = name.start();
        while (at < name.end()) {
            int next = wordEnd(at, name.end());
            if (next == at) {
                separate(at);
                next = at + 1;
            } else if (isLeftOut(at, next)) {
                close();
            } else {
                if (begin == end) begin = at;
                else if (!continues(at)) {
                    close();
                    begin = at;
                }
                end = next;
            }
            at = next;
        }
        close();
    }

    private int wordEnd(int at, int limit) {
        int to = at;
        if (Chars.chinese(text.at(at))) {
            do to++;
            while (to < limit && Chars.chinese(text.at(to)) && text.joinsPrevious(to) && !isBoundary(to));
        } else {
            while (to < limit && Chars.ofWord(text.at(to))) to++;
        }
        return to;
    }

    /** What else is said, or a word that relates others, begins or ends here. */
    private boolean isBoundary(int at) {
        return Stream.concat(
                        said.stream(),
                        things.stream().filter(NamePhrase::relates).map(Span::of))
                .anyMatch(span -> span.start() == at || span.end() == at);
    }

    private static boolean relates(Hit hit) {
        return hit.is(Role.INCLUSION) || hit.is(Role.PURPOSE) || hit.is(Role.NEGATION);
    }

    private void separate(int at) {
        char c = text.at(at);
        if (c == ' ' && begin != end) return;
        close();
        if (c == ':' && !runs.isEmpty() && !Chars.digit(text.at(at + 1))) runs.replaceAll(Run::asLabel);
        if (c == '(') depth++;
        if (c == ')') depth--;
        if (c == ';' || c == ',') setAside = false;
    }

    private boolean isLeftOut(int from, int to) {
        if (things.stream().anyMatch(hit -> hit.start() == from && relates(hit))) {
            setAside = true;
            return true;
        }
        return said.stream().anyMatch(span -> span.start() < to && from < span.end())
                || Chars.ofWord(text.at(from)) && (isOfModel(from, to) || isOfFigure(from, to));
    }

    /** It has a digit, or a hyphen joins it to a word that has one: `SG-2000`. */
    private boolean isOfModel(int from, int to) {
        for (int at = from; at < to; at++) if (Chars.digit(text.at(at))) return true;
        return isHyphen(to) && hasDigit(to + 1, 1) || isHyphen(from - 1) && hasDigit(from - 2, -1);
    }

    /** `48 GE`, `4*SFP` */
    private boolean isOfFigure(int from, int to) {
        char before = text.at(from - 1) == ' ' ? text.at(from - 2) : text.at(from - 1);
        return before == '*' || Chars.digit(before) && to - from <= UNIT;
    }

    private boolean hasDigit(int from, int step) {
        for (int at = from; Chars.ofWord(text.at(at)); at += step) if (Chars.digit(text.at(at))) return true;
        return false;
    }

    private boolean isHyphen(int at) {
        if (text.at(at) == '/') return true;
        return text.at(at) == ' ' && HYPHENS.indexOf(text.fieldAt(at).original().charAt(text.placeOf(at))) >= 0;
    }

    /** Plain words are one run across a space, Chinese is not. */
    private boolean continues(int at) {
        return at == end ? text.joinsPrevious(at) : at == end + 1 && text.at(end) == ' ';
    }

    private void close() {
        int from = begin;
        for (int skipped = neutralEnd(from); skipped > from && skipped < end; skipped = neutralEnd(from))
            from = skipped;
        if (from < end) {
            boolean chinese = chinese(from, end) >= A_WORD;
            if (chinese || letters(from, end) >= LETTERS)
                runs.add(new Run(from, end, chinese, false, depth > 0 || setAside));
        }
        begin = end;
    }

    private int neutralEnd(int from) {
        int to = from;
        for (var hit : things) {
            if (hit.start() == from && hit.lexeme().isNeutral())
                to = text.at(hit.end()) == ' ' ? hit.end() + 1 : hit.end();
        }
        return to;
    }

    private int chinese(int from, int to) {
        int count = 0;
        for (int at = from; at < to; at++) if (Chars.chinese(text.at(at))) count++;
        return count;
    }

    private int letters(int from, int to) {
        int count = 0;
        for (int at = from; at < to; at++) if (Chars.ofWord(text.at(at))) count++;
        return count;
    }

    private @Nullable String around(Text.Field name, List<Evidence> deciding) {
        return runs.stream()
                .min(Comparator.comparing((Run run) -> !holdsAny(run, name, deciding))
                        .thenComparing(Run::aside)
                        .thenComparing(Run::label)
                        .thenComparing(run -> !run.chinese()))
                .filter(run -> run.end() - run.start() <= LONGEST)
                .map(run -> Text.fold(name.original().substring(text.placeOf(run.start()), text.endPlaceOf(run.end()))))
                .orElse(null);
    }

    private boolean holdsAny(Run run, Text.Field name, List<Evidence> deciding) {
        int from = text.placeOf(run.start()) - name.valueStart();
        int to = text.endPlaceOf(run.end()) - name.valueStart();
        return deciding.stream()
                .anyMatch(word -> word.field().equals(name.name()) && word.start() < to && from < word.end());
    }
}
