package io.certwatch.product.engine.vocabulary;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.text.Automaton;
import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The hits of one pass. Words for things and words for figures are separate; within each, the longer word overrides
 * those that it covers.
 */
public final class Hits implements Automaton.Listener {

    private static final List<String> LARGE = LANGUAGE.foldWords("large");

    /** In letters. */
    private static final int ABBREVIATION = 4;

    private static final String SERVER = "服务器";

    private static final String ADDRESSES = "IPs";

    private static final char FIRST_BEYOND_ASCII = 128;

    private final Vocabulary vocabulary;
    private final Text text;
    private final List<Hit> things = new ArrayList<>(8);
    private final List<Hit> excludes = new ArrayList<>(0);
    private final List<Hit> figureNames = new ArrayList<>(8);
    private final List<Hit> series = new ArrayList<>(0);
    private final List<Hit> makers = new ArrayList<>(2);
    private boolean cloud;
    private boolean besideGoods;

    Hits(Vocabulary vocabulary, Text text) {
        this.vocabulary = vocabulary;
        this.text = text;
    }

    /** Many makers' series have the same beginning (`S####`), so their common conditions are checked once. */
    @Override
    public void onFound(int literal, int start, int end) {
        if (vocabulary.onlyBeginsWords(literal) && Chars.ofWord(text.at(start - 1))) return;
        SuffixRule tail = null;
        int wordEnd = SuffixRule.NO_MATCH;
        for (var lexeme : vocabulary.lexemesOf(literal)) {
            if (lexeme.tail() != tail) {
                tail = lexeme.tail();
                wordEnd = tail.endOf(text, end);
            }
            if (wordEnd != SuffixRule.NO_MATCH && lexeme.mayBegin(text, start))
                add(new Hit(start, wordEnd, lexeme), wordEnd > end);
        }
    }

    /** @param goesOn whether the word may continue after its literal; the name of a maker has no plural */
    private void add(Hit hit, boolean goesOn) {
        if (spansWords(hit) || endsInServer(hit)) return;
        if (hit.lexeme().dependsOnMaker()) {
            series.add(hit);
            return;
        }
        if (hit.is(Role.MAKER) && !goesOn) makers.add(hit);
        if (hit.is(Role.CLOUD)) cloud = true;
        if (hit.is(Role.EXCLUDE)) excludes.add(hit);
        if (hit.lexeme().aboutThings()) things.add(hit);
        if (hit.lexeme().aboutFigures()) figureNames.add(hit);
    }

    /** `管理系统 信创版` does not contain 统信. */
    private boolean spansWords(Hit hit) {
        return hit.end() - hit.start() == 2
                && Chars.chinese(text.at(hit.start()))
                && !text.joinsPrevious(hit.start() + 1)
                && Chars.chinese(text.at(hit.start() - 1))
                && text.joinsPrevious(hit.start());
    }

    /** `漏洞扫描 服务器版` is no service. */
    private boolean endsInServer(Hit hit) {
        int end = hit.end();
        return text.at(end) == SERVER.charAt(SERVER.length() - 1)
                && text.has(SERVER, end - SERVER.length() + 1)
                && text.joinsPrevious(end);
    }

    Hits settle() {
        if (!series.isEmpty()) addSeriesOfMakers();
        if (!excludes.isEmpty()) excludes.removeIf(this::isPartOfLonger);
        things.removeIf(this::isBelowForLarge);
        if (anyOverlap(things)) things.removeIf(this::endsInAnother);
        var found = anyOverlap(things) ? List.copyOf(things) : List.<Hit>of();
        keepLongest(things);
        if (!found.isEmpty()) things.replaceAll(hit -> goingOn(hit, found));
        readTrades();
        keepLongest(figureNames);
        return this;
    }

    /** `512 IPs` */
    private boolean isAddresses(Hit hit) {
        return hit.end() - hit.start() == ADDRESSES.length()
                && hit.in(text).text().equals(ADDRESSES)
                && Chars.digit(text.at(hit.start() - 2));
    }

    private void readTrades() {
        things.removeIf(hit -> isNameOfMaker(hit) || isAddresses(hit));
        if (things.isEmpty()) return;
        var found = List.copyOf(things);
        var goods = OtherGoods.in(text, found, makers);
        besideGoods = goods.goods();
        var trade = new OtherTrade(text, found, goods);
        things.replaceAll(trade::read);
        keepLongest(things);
    }

    /** The `IDS` of `CAMERA,IDS UI-5240` by IDS Imaging: a few letters with which the maker's own field begins. */
    private boolean isNameOfMaker(Hit hit) {
        if (!hit.namesListed() || hit.lexeme().isFamily() || hit.end() - hit.start() > ABBREVIATION) return false;
        if (text.at(hit.start()) >= FIRST_BEYOND_ASCII) return false;
        for (var field : text.fields()) {
            boolean begins = field.name().equals("manufacturer")
                    && text.has(text.between(hit.start(), hit.end()), field.start());
            if (begins && !Chars.ofWord(text.at(field.start() + hit.end() - hit.start()))) return true;
        }
        return false;
    }

    /**
     * `AC####` means one thing for one maker and another for the next; it means nothing if the text names neither.
     */
    private void addSeriesOfMakers() {
        var named = namedMakers();
        series.removeIf(hit -> !hit.lexeme().holdsAmong(named) || hit.lexeme().isHint() && overlapsSure(hit));
        if (series.isEmpty()) return;
        things.addAll(series);
        things.sort(Hit.BY_PLACE);
    }

    private Set<String> namedMakers() {
        if (makers.isEmpty()) return Set.of();
        var named = new HashSet<String>();
        for (var hit : makers) {
            for (var meaning : hit.lexeme().meanings()) {
                if (meaning.role() == Role.MAKER && meaning.maker() != null) named.add(meaning.maker());
            }
        }
        return named;
    }

    /** `麒麟安全` may be an operating system, but `安全操作系统` is one. */
    private boolean overlapsSure(Hit hint) {
        for (var thing : things) {
            if (thing.lexeme().isSureWhereItBinds() && thing.overlaps(hint)) return true;
        }
        return false;
    }

    /** `路由器 千兆` is a small router, but `核心路由器 千兆` is not. */
    private boolean isBelowForLarge(Hit hit) {
        if (!hit.is(Role.BELOW) || hit.is(Role.TERM)) return false;
        if (text.endsWithAny(LARGE, 0, hit.start()) || text.endsWithAny(LARGE, 0, hit.start() - 1)) return true;
        for (var thing : things) {
            if (thing.start() < hit.start() && hit.start() < thing.end() && thing.is(Role.TERM)) return true;
        }
        return false;
    }

    /** A gateway that filters, 过滤网关, contains no filter screen, 滤网; 数据防泄漏电力版 and 安全-网闸 contain no 漏电 and no 安全网. */
    private boolean isPartOfLonger(Hit exclude) {
        if (spansGap(exclude)) return true;
        for (var thing : things) {
            int length = exclude.end() - exclude.start();
            boolean begins = thing.start() <= exclude.start() && exclude.start() < thing.end();
            boolean covers = begins && (exclude.end() <= thing.end() || length == 2);
            if (covers && thing.end() - thing.start() > length) return true;
        }
        return false;
    }

    /** `安全-网闸` is no 安全网, `安全 数据库审计` no 安全数据库. */
    private boolean endsInAnother(Hit hit) {
        for (int at = hit.start() + 1; at < hit.end(); at++) {
            if (isGap(at) && beginsLonger(at, hit.end())) return true;
        }
        return false;
    }

    private boolean beginsLonger(int start, int end) {
        for (var thing : things) {
            if (thing.start() == start && thing.end() > end && thing.lexeme().isSureWhereItBinds()) return true;
        }
        return false;
    }

    private boolean isGap(int at) {
        return Chars.chinese(text.at(at)) && Chars.chinese(text.at(at - 1)) && !text.joinsPrevious(at);
    }

    private boolean spansGap(Hit hit) {
        for (int at = hit.start() + 1; at < hit.end(); at++) {
            if (isGap(at)) return true;
        }
        return false;
    }

    /** In the order of the text. */
    public List<Hit> things() {
        return things;
    }

    public List<Hit> excludes() {
        return excludes;
    }

    public List<Hit> figureNames() {
        return figureNames;
    }

    /** Whether a word says that it is a service from a cloud. */
    public boolean fromCloud() {
        return cloud;
    }

    /** Whether the name of a listed thing stands beside goods that no network has. */
    public boolean besideGoods() {
        return besideGoods;
    }

    /** Names of makers, wherever they are. */
    public List<Hit> makers() {
        return makers;
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

    /** `工控基线` in `工控基线核查软件` goes on to the end of `基线核查`, which means the same. */
    private Hit goingOn(Hit kept, List<Hit> found) {
        int end = kept.end();
        for (var other : found) {
            boolean goesOn = kept.start() < other.start() && other.start() < kept.end() && end < other.end();
            boolean joined = goesOn && text.joinsPrevious(kept.end());
            if (joined && meansTheSame(kept, other) && isFreeBetween(kept.end(), other.end())) end = other.end();
        }
        return end == kept.end() ? kept : new Hit(kept.start(), end, kept.lexeme());
    }

    private static boolean meansTheSame(Hit one, Hit other) {
        if (other.lexeme().isFamily()) return false;
        for (var meaning : one.lexeme().meanings()) {
            boolean listed = meaning.role() == Role.TERM || meaning.role() == Role.HINT;
            if (listed && means(other, meaning)) return true;
        }
        return false;
    }

    private static boolean means(Hit hit, Meaning meant) {
        for (var meaning : hit.lexeme().meanings()) {
            if (meaning.role() == Role.TERM && meaning.target() == meant.target()) return true;
        }
        return false;
    }

    private boolean isFreeBetween(int start, int end) {
        for (var thing : things) {
            if (thing.start() < end && start < thing.end()) return false;
        }
        return true;
    }

    /** If each begins at or after the end of the previous one, they are in the order of the text already. */
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

    /** The hits in the field. */
    public static List<Hit> within(Text.Field field, List<Hit> hits) {
        int from = 0;
        while (from < hits.size() && hits.get(from).start() < field.start()) from++;
        int to = from;
        while (to < hits.size() && hits.get(to).start() < field.end()) to++;
        return hits.subList(from, to);
    }
}
