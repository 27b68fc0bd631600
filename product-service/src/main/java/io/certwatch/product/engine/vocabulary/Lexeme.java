package io.certwatch.product.engine.vocabulary;

import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A word of the vocabulary with all its meanings, for any entries. */
public final class Lexeme {

    private enum Claim {
        BY_NAMED_MAKER,
        BY_ITSELF,
        BY_UNNAMED_MAKER
    }

    private final SuffixRule tail;
    private final Meaning[] meanings;
    private final int roles;
    private final boolean beginsWord;
    private final boolean multiplies;
    private final boolean sure;
    private final boolean sureWhereItBinds;
    private final int literalLength;
    private final @Nullable String maker;
    private final Claim claim;

    /** @param meanings all of one maker's series, or none of any */
    public Lexeme(String literal, SuffixRule tail, Meaning[] meanings) {
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
            anyBinding |= meaning.sure()
                    && meaning.target() != null
                    && meaning.target().binds();
        }
        this.roles = found;
        this.multiplies = literal.charAt(0) == 'x' && !aboutThings();
        this.sure = anySure;
        this.sureWhereItBinds = anyBinding;
        this.maker = meanings.length == 0 ? null : meanings[0].seriesOf();
        this.claim = maker != null ? Claim.BY_NAMED_MAKER : is(Role.SERIES) ? Claim.BY_UNNAMED_MAKER : Claim.BY_ITSELF;
    }

    /** Whether it is a word of its own here, or follows the number that multiplies it: `2x Intel Xeon`. */
    public boolean mayBegin(Text text, int start) {
        char before = text.at(start - 1);
        if (tail.first() && before != Text.EDGE) return false;
        return !beginsWord || !Chars.ofWord(before) || multiplies && Chars.digit(before) || isMultiplied(text, start);
    }

    /** Whether it never follows a letter or a digit. */
    boolean onlyBeginsWords() {
        return beginsWord && !multiplies && !is(Role.COUNTED);
    }

    public SuffixRule tail() {
        return tail;
    }

    /** `2xXeon` */
    private boolean isMultiplied(Text text, int start) {
        return is(Role.COUNTED) && text.at(start - 1) == 'x' && Chars.digit(text.at(start - 2));
    }

    /** Whether its meaning depends on a maker, because a certain one or none must be named. */
    boolean dependsOnMaker() {
        return claim != Claim.BY_ITSELF;
    }

    /** @param named the makers that the text names */
    boolean holdsAmong(Set<String> named) {
        return switch (claim) {
            case BY_NAMED_MAKER -> named.contains(maker);
            case BY_ITSELF -> true;
            case BY_UNNAMED_MAKER -> named.isEmpty();
        };
    }

    public boolean isOfNamedMaker() {
        return claim == Claim.BY_NAMED_MAKER;
    }

    /** Whether all entries that it may name have criteria, by which figures decide. */
    public boolean isOnlyOfCriteria() {
        for (var meaning : meanings) {
            var target = meaning.target();
            if (target != null && target.binds() && !target.hasCriteria()) return false;
        }
        return true;
    }

    /** Prefers the reading that is more specific: first the one for a named maker. */
    int compareClaim(Lexeme other) {
        return claim.compareTo(other.claim);
    }

    boolean is(Role role) {
        return (roles >> role.ordinal() & 1) == 1;
    }

    /** It has no certain meaning, neither as a thing of an entry nor as another. */
    boolean isHint() {
        return !sure && (is(Role.HINT) || is(Role.SERIES)) && !is(Role.OTHER);
    }

    /** It certainly means a thing of some entry. */
    public boolean isSure() {
        return sure;
    }

    /** It certainly means a thing of an entry of a statutory edition. */
    public boolean isSureWhereItBinds() {
        return sureWhereItBinds;
    }

    /** The number of spelled-out characters: `SR950` is more specific than `SR###`. */
    int literalLength() {
        return literalLength;
    }

    public boolean isFamily() {
        return tail.family();
    }

    boolean aboutFigures() {
        return roles >= 1 << Role.PARAMETER.ordinal();
    }

    boolean aboutThings() {
        return (roles & (1 << Role.EXCLUDE.ordinal()) - 1) != 0;
    }

    /** Whether it does not tell the kind; `服务器` may end the name of a software, but alone it may be the thing. */
    public boolean isNeutral() {
        return is(Role.NEUTRAL) && Integer.bitCount(roles & (1 << Role.NEUTRAL.ordinal() + 1) - 1) == 1;
    }

    public Meaning[] meanings() {
        return meanings;
    }
}
