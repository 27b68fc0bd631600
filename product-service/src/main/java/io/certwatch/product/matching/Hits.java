package io.certwatch.product.matching;

import io.certwatch.product.matching.text.Automaton;
import io.certwatch.product.matching.text.Text;
import java.util.ArrayList;
import java.util.List;

/** What one pass found. Words for things and words for figures are told apart; within each, the longer word wins over what it covers. */
final class Hits implements Automaton.Listener {

    private final Vocabulary vocabulary;
    private final Text text;
    private final List<Hit> things = new ArrayList<>(8);
    private final List<Hit> excludes = new ArrayList<>(0);
    private final List<Hit> figureNames = new ArrayList<>(8);

    Hits(Vocabulary vocabulary, Text text) {
        this.vocabulary = vocabulary;
        this.text = text;
    }

    @Override
    public void found(int literal, int start, int end) {
        for (var lexeme : vocabulary.lexemesOf(literal)) {
            int wordEnd = lexeme.endOf(text, start, end);
            if (wordEnd != Tail.NO_MATCH) add(new Hit(start, wordEnd, lexeme));
        }
    }

    private void add(Hit hit) {
        if (hit.is(Role.EXCLUDE)) excludes.add(hit);
        if (hit.lexeme().aboutThings()) things.add(hit);
        if (hit.lexeme().aboutFigures()) figureNames.add(hit);
    }

    Hits settle() {
        if (!excludes.isEmpty()) excludes.removeIf(this::isPartOfLonger);
        keepLongest(things);
        keepLongest(figureNames);
        return this;
    }

    /** There is no filter screen, 滤网, in a gateway that filters, 过滤网关. */
    private boolean isPartOfLonger(Hit exclude) {
        for (var thing : things) {
            boolean covers = thing.start() <= exclude.start() && exclude.end() <= thing.end();
            if (covers && thing.end() - thing.start() > exclude.end() - exclude.start()) return true;
        }
        return false;
    }

    /** In the order of the text. */
    List<Hit> things() {
        return things;
    }

    List<Hit> excludes() {
        return excludes;
    }

    List<Hit> figureNames() {
        return figureNames;
    }

    private static void keepLongest(List<Hit> hits) {
        if (!anyOverlap(hits)) return;
        hits.sort(Hit.LONGEST_FIRST);
        int kept = 1;
        for (int i = 1; i < hits.size(); i++) {
            if (isFree(hits, kept, hits.get(i))) hits.set(kept++, hits.get(i));
        }
        hits.subList(kept, hits.size()).clear();
        hits.sort(Hit.BY_PLACE);
    }

    /** If each begins where the one before has ended or later, they stand in the order of the text already. */
    private static boolean anyOverlap(List<Hit> hits) {
        int end = 0;
        for (var hit : hits) {
            if (hit.start() < end) return true;
            end = hit.end();
        }
        return false;
    }

    private static boolean isFree(List<Hit> hits, int kept, Hit candidate) {
        for (int i = 0; i < kept; i++) {
            if (hits.get(i).overlaps(candidate)) return false;
        }
        return true;
    }
}
