package io.certwatch.product.matching;

import io.certwatch.product.matching.text.Chars;
import io.certwatch.product.matching.text.Text;

/** A word of the vocabulary with all that it means, for whatever entries. */
final class Lexeme {

    private final Tail tail;
    private final Meaning[] meanings;
    private final int roles;
    private final boolean beginsWord;
    private final boolean multiplies;
    private final boolean sure;
    private final boolean sureWhereItBinds;
    private final int literalLength;

    Lexeme(String literal, Tail tail, Meaning[] meanings) {
        this.tail = tail;
        this.meanings = meanings;
        this.literalLength = literal.length();
        this.beginsWord = Chars.ofWord(literal.charAt(0));
        int found = 0;
        boolean anySure = false;
        boolean anyBinding = false;
        for (var meaning : meanings) {
            found |= 1 << meaning.role().ordinal();
            anySure |= meaning.sure();
            anyBinding |= meaning.sure() && meaning.target() != null && meaning.target().binds();
        }
        this.roles = found;
        this.multiplies = literal.charAt(0) == 'x' && !aboutThings();
        this.sure = anySure;
        this.sureWhereItBinds = anyBinding;
    }

    /** The end of this word, if it stands here as a word of its own, or behind the number that it multiplies: `2x Intel Xeon`. */
    int endOf(Text text, int start, int end) {
        char before = text.at(start - 1);
        if (beginsWord && Chars.ofWord(before) && !(multiplies && Chars.digit(before)) && !isMultiplied(text, start)) return Tail.NO_MATCH;
        return tail.endOf(text, end);
    }

    /** `2xXeon` */
    private boolean isMultiplied(Text text, int start) {
        return is(Role.COUNTED) && text.at(start - 1) == 'x' && Chars.digit(text.at(start - 2));
    }

    boolean is(Role role) {
        return (roles >> role.ordinal() & 1) == 1;
    }

    /** Surely names a thing of some entry. */
    boolean isSure() {
        return sure;
    }

    /** Surely names a thing of an entry of a statutory edition. */
    boolean isSureWhereItBinds() {
        return sureWhereItBinds;
    }

    /** How much of the word is spelled out: `SR950` says more than `SR###`. */
    int literalLength() {
        return literalLength;
    }

    boolean isFamily() {
        return tail.family();
    }

    boolean aboutFigures() {
        return roles >= 1 << Role.PARAMETER.ordinal();
    }

    boolean aboutThings() {
        return (roles & (1 << Role.EXCLUDE.ordinal()) - 1) != 0;
    }

    /** Whether it says nothing about the kind; `服务器` may end the name of a software, but alone it may be the thing. */
    boolean isNeutral() {
        return is(Role.NEUTRAL) && Integer.bitCount(roles & (1 << Role.NEUTRAL.ordinal() + 1) - 1) == 1;
    }

    Meaning[] meanings() {
        return meanings;
    }
}
