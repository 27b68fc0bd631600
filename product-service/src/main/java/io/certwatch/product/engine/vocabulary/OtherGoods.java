package io.certwatch.product.engine.vocabulary;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.text.WordIndex;
import java.util.List;

/**
 * Goods that no network has, named in a product's name: `固定资产|审计处|办公椅`, `CA 膜`. Beside them a few letters or a
 * word of many meanings name another trade's thing; so do letters that begin a model of equipment, `VPN-200 真空泵`.
 */
record OtherGoods(Text text, boolean vague, boolean goods, boolean equipment) {

    private static final WordIndex GOODS = new WordIndex(LANGUAGE.foldWords("goods-of-no-network"));
    private static final WordIndex EQUIPMENT = new WordIndex(LANGUAGE.foldWords("equipment-of-no-network"));
    private static final int ABBREVIATION = 4;
    private static final int FEW_LETTERS = 3;
    private static final char FIRST_BEYOND_ASCII = 128;

    /** @param makers of all fields; what a maker of security products makes is no other goods */
    static OtherGoods in(Text text, List<Hit> things, List<Hit> makers) {
        if (things.stream().noneMatch(Hit::namesListed)) return new OtherGoods(text, false, false, false);
        boolean vague = makers.stream().noneMatch(Hit::namesListed)
                && things.stream().allMatch(hit -> !hit.namesListed() || isVague(text, hit));
        return new OtherGoods(text, vague, areNamed(GOODS, text, things), vague && areNamed(EQUIPMENT, text, things));
    }

    /** Whether a word is the name of another trade's thing. */
    boolean explain(Hit hit) {
        return vague
                && (goods || equipment && !hit.lexeme().isFamily() && isModel(hit))
                && !hit.lexeme().isOnlyOfCriteria();
    }

    /** `VPN-200`, `CA6140`, not `IPS 10G`. */
    private boolean isModel(Hit hit) {
        if (Chars.digit(text.at(hit.end()))) return true;
        if (text.at(hit.end()) != ' ' || !Chars.digit(text.at(hit.end() + 1))) return false;
        return text.fieldAt(hit.start()).original().charAt(text.endPlaceOf(hit.end())) != ' ';
    }

    /** A hint, an abbreviation, or a series of few letters and a number whose maker is not named: `FG-60`. */
    private static boolean isVague(Text text, Hit hit) {
        if (!hit.lexeme().isSureWhereItBinds()) return true;
        if (text.at(hit.start()) >= FIRST_BEYOND_ASCII) return false;
        if (!hit.lexeme().isFamily()) return hit.end() - hit.start() <= ABBREVIATION;
        int at = hit.start();
        while (Character.isLetter(text.at(at))) at++;
        int number = text.at(at) == ' ' ? at + 1 : at;
        boolean few =
                at - hit.start() <= FEW_LETTERS && Chars.digit(text.at(number)) && Chars.digit(text.at(number + 1));
        return few && !hit.lexeme().isOfNamedMaker();
    }

    private static boolean areNamed(WordIndex words, Text text, List<Hit> things) {
        for (var field : text.fields()) {
            if (field.name().startsWith("name.") && areNamed(words, text, field, things)) return true;
        }
        return false;
    }

    private static boolean areNamed(WordIndex words, Text text, Text.Field field, List<Hit> things) {
        int end = endOfNamed(field, things);
        for (int at = field.start(); at < end; at++) {
            for (var word : words.beginningWith(text.at(at))) {
                int last = at + word.length();
                if (text.has(word, at) && endsPhrase(text, at, last) && isFree(at, last, things)) return true;
            }
        }
        return false;
    }

    /** Where what is included, or what the thing is for, begins. */
    private static int endOfNamed(Text.Field field, List<Hit> things) {
        for (var hit : Hits.within(field, things)) {
            boolean ends = hit.is(Role.INCLUSION) || hit.is(Role.PURPOSE) || hit.is(Role.NEGATION);
            if (ends && hit.start() > field.start()) return hit.start();
        }
        return field.end();
    }

    private static boolean endsPhrase(Text text, int start, int end) {
        if (Chars.chinese(text.at(start))) return !(Chars.chinese(text.at(end)) && text.joinsPrevious(end));
        int last = text.at(end) == 's' ? end + 1 : end;
        return !Chars.ofWord(text.at(start - 1)) && !Chars.ofWord(text.at(last));
    }

    private static boolean isFree(int start, int end, List<Hit> things) {
        for (var thing : things) {
            if (thing.namesListed() && thing.start() < end && start < thing.end()) return false;
        }
        return true;
    }
}
