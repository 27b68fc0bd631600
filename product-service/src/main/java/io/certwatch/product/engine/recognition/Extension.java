package io.certwatch.product.engine.recognition;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.structure.Boundary;
import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.text.WordIndex;
import io.certwatch.product.engine.vocabulary.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * More licences, clients or nodes for a product that exists: `网页防篡改客户端增加2个（原有iGuard）`, `堡垒机资产授权 +100`. A new
 * product with licences does not grow.
 */
record Extension(Text text) {

    private static final WordIndex GROWTH = new WordIndex(LANGUAGE.foldWords("grown"));
    private static final WordIndex GROWN_UNIT = new WordIndex(LANGUAGE.foldWords("grown-unit"));
    private static final WordIndex MORE = new WordIndex(LANGUAGE.foldWords("more-of"));
    private static final WordIndex UNIT = new WordIndex(LANGUAGE.foldWords("licensed-unit"));
    private static final WordIndex EXISTING = new WordIndex(LANGUAGE.foldWords("existing-product"));
    private static final List<String> LICENSED = LANGUAGE.foldWords("licensed");
    private static final WordIndex BOUGHT = new WordIndex(LANGUAGE.foldWords("bought-product"));
    private static final WordIndex NEW = new WordIndex(LANGUAGE.foldWords("new-product"));
    private static final List<String> ABLE = LANGUAGE.foldWords("able-to-grow");
    private static final List<String> DEVICES = LANGUAGE.foldWords("counted-devices");
    private static final int NEAR = 12;
    private static final int CLOSE = 7;

    /** The word in a name that says so, behind the first of its listed things; null if none does. */
    @Nullable
    Hit in(Text.Field name, List<Hit> found) {
        int from = startOfGrowing(name, found);
        for (int at = from; at < name.end(); at++) {
            int end = endOfGrowth(name, from, at);
            if (end > at && !isAble(name, at)) return isNew() ? null : Hit.ofAccessory(at, end);
        }
        return null;
    }

    /** The end of a word of growth that begins there and has licences beside it; the position itself if none does. */
    private int endOfGrowth(Text.Field name, int from, int at) {
        int grown = endOf(GROWN_UNIT, at);
        if (grown > at) return grown;
        int growth = endOf(GROWTH, at);
        if (growth > at && (isNear(UNIT, at, growth, name) || exists() && hasUnit(name))) return growth;
        int more = endOf(MORE, at);
        if (more > at && (exists() ? isNear(UNIT, at, more, name) : isOfLicence(at, more, name))) return more;
        return isPlus(at) && isUnitBefore(from, at) ? at + 1 : at;
    }

    private static int startOfGrowing(Text.Field name, List<Hit> found) {
        for (var hit : found) {
            boolean listed = hit.namesListed() && !hit.lexeme().isOnlyOfCriteria();
            if (listed && hit.start() >= name.start() && hit.end() <= name.end()) return hit.end();
        }
        return name.end();
    }

    private int endOf(WordIndex words, int at) {
        int end = at;
        for (var word : words.beginningWith(text.at(at))) {
            if (text.has(word, at) && isWhole(at, at + word.length())) end = Math.max(end, at + word.length());
        }
        return end;
    }

    private boolean isWhole(int start, int end) {
        if (text.at(start) >= 128) return true;
        int last = text.at(end) == 's' ? end + 1 : end;
        boolean begins = !Chars.ofWord(text.at(start - 1)) || Chars.digit(text.at(start - 1));
        return begins && !Chars.ofWord(text.at(last));
    }

    private boolean hasUnit(Text.Field name) {
        for (int at = name.start(); at < name.end(); at++) {
            if (endOf(UNIT, at) > at) return true;
        }
        return false;
    }

    /** In the same clause, not far before or behind. */
    private boolean isNear(WordIndex words, int start, int end, Text.Field name) {
        for (int at = Math.max(name.start(), start - NEAR); at < start; at++) {
            int last = endOf(words, at);
            if (last > at && last <= start && Boundary.between(text, last, start) != Boundary.BREAK) return true;
        }
        for (int at = end; at < Math.min(name.end(), end + NEAR); at++) {
            if (endOf(words, at) > at && Boundary.between(text, end, at) != Boundary.BREAK) return true;
        }
        return false;
    }

    /** `新增证书许可5000张`, but neither `新增 300点`, which may be new, nor `新增 2台`. */
    private boolean isOfLicence(int start, int end, Text.Field name) {
        for (int at = Math.max(name.start(), start - CLOSE); at < Math.min(name.end(), end + CLOSE); at++) {
            int last = endOf(UNIT, at);
            boolean beside = last > at && (last <= start || at >= end);
            if (beside && text.endsWithAny(LICENSED, at, last)) return !isOfDevices(end, name);
        }
        return false;
    }

    private boolean isOfDevices(int from, Text.Field name) {
        for (int at = from; at < Math.min(name.end(), from + CLOSE); at++) {
            if (text.hasAny(DEVICES, at) && Chars.countsSomething(text.at(at - 1))) return true;
        }
        return false;
    }

    private boolean isAble(Text.Field name, int at) {
        int end = text.at(at - 1) == ' ' ? at - 1 : at;
        return text.endsWithAny(ABLE, Math.max(name.start(), end - NEAR), end);
    }

    /** `+100` at the end of a phrase, not one of `服务端软件+500用户`. */
    private boolean isPlus(int at) {
        if (text.at(at) != '+' || !Chars.digit(text.at(at + 1))) return false;
        int end = at + 1;
        while (Chars.digit(text.at(end))) end++;
        return !Chars.ofWord(text.at(end)) && !Chars.chinese(text.at(end));
    }

    private boolean isUnitBefore(int from, int plus) {
        int end = text.at(plus - 1) == ' ' ? plus - 1 : plus;
        for (int at = Math.max(from, end - NEAR); at < end; at++) {
            if (endOf(UNIT, at) == end) return true;
        }
        return false;
    }

    private boolean exists() {
        return has(EXISTING);
    }

    /** Whether the product was bought before: `原厂维保一年` of `已购2套`. */
    boolean isOfBought() {
        return has(BOUGHT) && !isNew();
    }

    private boolean isNew() {
        return has(NEW);
    }

    private boolean has(WordIndex words) {
        for (var field : text.fields()) {
            for (int at = field.start(); at < field.end(); at++) {
                if (endOf(words, at) > at) return true;
            }
        }
        return false;
    }
}
