package io.certwatch.product.engine.recognition;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.Fields;
import io.certwatch.product.engine.structure.Boundary;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.text.WordIndex;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a text itself leaves open about the kind of the thing: `功能待定`, `functions not declared`; whether an access
 * control is one for a network or for a door (`准入控制系统 大楼一层`); whether a token is sold to a company or issued to
 * one person.
 */
record OpenKind(Text text, List<Text.Field> names) {

    private static final WordIndex KIND = new WordIndex(LANGUAGE.foldWords("said-of-kind"));
    private static final WordIndex OPEN = new WordIndex(LANGUAGE.foldWords("left-open"));
    private static final WordIndex OF_BUILDINGS = new WordIndex(LANGUAGE.foldWords("also-of-buildings"));
    private static final WordIndex BUILDING = new WordIndex(LANGUAGE.foldWords("building"));
    private static final WordIndex NETWORK = new WordIndex(LANGUAGE.foldWords("of-networks"));
    private static final WordIndex TOKEN = new WordIndex(LANGUAGE.foldWords("token"));
    private static final WordIndex OF_TOKENS = new WordIndex(LANGUAGE.foldWords("system-of-tokens"));
    private static final Pattern ONE = Pattern.compile(
            "(?<![0-9.])[1一] ?(?:支|个|只|枚|把|(?i:pcs?|ea)\\b)|(?i:\\bqty[ :.]*1\\b)|[x×*] ?1\\b|(?i:\\bfor) (?:[A-Z]\\."
                    + " ?)+[A-Z]");
    private static final WordIndex OF_AUDIT = new WordIndex(LANGUAGE.foldWords("also-of-business"));
    private static final WordIndex BUSINESS = new WordIndex(LANGUAGE.foldWords("business"));
    private static final WordIndex OF_NETWORK_AUDIT = new WordIndex(LANGUAGE.foldWords("of-network-audit"));
    private static final WordIndex SEVERAL = new WordIndex(LANGUAGE.foldWords("number-in-one"));
    private static final WordIndex NOT_SECURITY = new WordIndex(LANGUAGE.foldWords("not-security"));
    private static final WordIndex ONE_PERSON = new WordIndex(LANGUAGE.foldWords("one-person"));

    private static final WordIndex PACKAGE = new WordIndex(LANGUAGE.foldWords("package"));
    private static final WordIndex BESIDE_SECURITY = new WordIndex(LANGUAGE.foldWords("beside-security"));
    private static final WordIndex BARE = new WordIndex(LANGUAGE.foldWords("bare-device"));

    static OpenKind of(Fields fields) {
        return new OpenKind(fields.text(), fields.names());
    }

    /** Whether the text says that nobody has settled what the thing does. */
    boolean isSaid() {
        for (var field : text.fields()) {
            for (int at = field.start(); at < field.end(); at++) {
                if (begins(OPEN, at) && isOfKind(at, field)) return true;
            }
        }
        return false;
    }

    /** Whether its name has a meaning in buildings and plants, too, and the text has a word of that meaning. */
    boolean mayBeOfBuilding() {
        return nameHas(OF_BUILDINGS) && nameHas(BUILDING) && !textHas(NETWORK);
    }

    boolean mayBelongToOnePerson() {
        return nameHas(TOKEN) && (textHas(ONE_PERSON) || !nameHas(OF_TOKENS) && isOne());
    }

    /** Whether its name also means audits of a business, and the text has a word of one: `审计系统 内审部`. */
    boolean mayBeOfBusiness() {
        return nameHas(OF_AUDIT) && textHas(BUSINESS) && !textHas(NETWORK) && !textHas(OF_NETWORK_AUDIT);
    }

    /** `安全一体机 5合1（防火墙/打印/存储）`: a box for several things of which some protect nothing. */
    boolean isMixed() {
        return nameHas(SEVERAL) && nameHas(NOT_SECURITY) || nameHas(PACKAGE) && nameHas(BESIDE_SECURITY);
    }

    /** `OEM firewall hardware, SW to be loaded by customer` */
    boolean isBare() {
        return textHas(BARE);
    }

    /** Whether one piece is ordered, or it is for somebody by name: `QTY 1`, `1支`, `FOR J.LIM`. */
    private boolean isOne() {
        return names.stream().anyMatch(name -> ONE.matcher(name.original()).find());
    }

    private boolean isOfKind(int open, Text.Field field) {
        int from = open;
        while (from > field.start() && !isBreak(from - 1)) from--;
        int to = open;
        while (to < field.end() && !isBreak(to)) to++;
        for (int at = from; at < to; at++) {
            if (begins(KIND, at)) return true;
        }
        return false;
    }

    private boolean isBreak(int at) {
        char c = text.at(at);
        return c == '(' || c == ')' || Boundary.between(text, at, at + 1) == Boundary.BREAK;
    }

    private boolean nameHas(WordIndex words) {
        return names.stream().anyMatch(name -> has(words, name));
    }

    private boolean textHas(WordIndex words) {
        return text.fields().stream().anyMatch(field -> has(words, field));
    }

    private boolean has(WordIndex words, Text.Field field) {
        for (int at = field.start(); at < field.end(); at++) {
            if (begins(words, at)) return true;
        }
        return false;
    }

    /** Whether one of the words, no part of a longer Latin one but for a plural, is at a position. */
    private boolean begins(WordIndex words, int at) {
        for (var word : words.beginningWith(text.at(at))) {
            if (text.has(word, at) && isWhole(at, at + word.length())) return true;
        }
        return false;
    }

    private boolean isWhole(int start, int end) {
        if (isLatin(text.at(start)) && isLatin(text.at(start - 1))) return false;
        int last = text.at(end) == 's' ? end + 1 : end;
        return !(isLatin(text.at(end - 1)) && isLatin(text.at(last)));
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
