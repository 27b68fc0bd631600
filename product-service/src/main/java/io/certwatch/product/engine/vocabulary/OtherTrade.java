package io.certwatch.product.engine.vocabulary;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is beside the name of a listed thing and makes it the name of another trade's thing: a trade in front of a word
 * that trades share (`信贷审计系统`), goods behind it (`负载均衡吊梁`), that it is a brand (`防护服 firewall牌`), how often it
 * is done (`渗透测试 2次`), or what an abbreviation stands for (`车载行驶记录仪EDR`).
 */
record OtherTrade(Text text, List<Hit> things, OtherGoods goods) {

    /** Words that trades share, and the trades in front of them that are not the network's. */
    private record Shared(List<String> names, List<String> trades) {

        static Shared of(String kind) {
            return new Shared(LANGUAGE.foldWords("shared." + kind), LANGUAGE.foldWords("trade." + kind));
        }
    }

    private static final List<Shared> SHARED = Stream.of(
                    "audit",
                    "awareness",
                    "server",
                    "backup",
                    "isolation",
                    "leak",
                    "encryption",
                    "authentication",
                    "load",
                    "behaviour",
                    "admission")
            .map(Shared::of)
            .toList();
    /** Abbreviations that trades share, and what tells anywhere in the field that another trade's thing is meant. */
    private static final List<Shared> ABBREVIATIONS = Stream.of(
                    "panel", "converter", "recorder", "contactor", "amplifier")
            .map(Shared::of)
            .toList();

    private static final List<String> GOODS = LANGUAGE.foldWords("goods");
    private static final List<String> BRAND = LANGUAGE.foldWords("brand");
    private static final List<String> BRAND_NEW = LANGUAGE.foldWords("brand-new");
    private static final List<String> DONE_IN_TIMES = LANGUAGE.foldWords("done-in-times");
    private static final List<String> DAYS = LANGUAGE.foldWords("days-of-work");
    private static final List<String> FILLERS = LANGUAGE.foldWords("trade-filler");
    private static final char TIMES = '次';

    /** The shortest and the longest name of goods, in Chinese characters. */
    private static final int LEAST = 1;

    private static final int MOST = 5;

    private static final Lexeme OTHER =
            new Lexeme("other trade", SuffixRule.WORD, new Meaning[] {new Meaning(Role.OTHER)});

    /** The name of the other thing; the word itself if nothing makes it one. */
    Hit read(Hit hit) {
        if (!hit.namesListed()) return hit;
        if (isAbbreviationOfOther(hit) || goods.explain(hit)) return new Hit(hit.start(), hit.end(), OTHER);
        if (hit.lexeme().isFamily())
            return PartNumber.isForDevice(text, hit.start(), hit.end()) ? Hit.ofAccessory(hit.start(), hit.end()) : hit;
        int start = startOfTrade(hit);
        if (start < hit.start()) return new Hit(start, hit.end(), OTHER);
        int end = endOfGoods(hit);
        if (end > hit.end()) return new Hit(hit.start(), end, OTHER);
        return isBrand(hit) || isDoneInTimes(hit) ? new Hit(hit.start(), hit.end(), OTHER) : hit;
    }

    /** `AD7606 ADC acquisition card`, `车载行驶记录仪EDR` */
    private boolean isAbbreviationOfOther(Hit hit) {
        for (var shared : ABBREVIATIONS) {
            if (text.hasAny(shared.names, hit.start()) && fieldHasAny(shared.trades, hit)) return true;
        }
        return false;
    }

    private boolean fieldHasAny(List<String> words, Hit hit) {
        var field = text.fieldAt(hit.start());
        for (int at = field.start(); at < field.end(); at++) {
            if (text.hasAny(words, at)) return true;
        }
        return false;
    }

    private int startOfTrade(Hit hit) {
        int floor = floorBefore(hit);
        for (var shared : SHARED) {
            if (!text.hasAny(shared.names, hit.start())) continue;
            int end = startOfFiller(text.at(hit.start() - 1) == ' ' ? hit.start() - 1 : hit.start());
            for (var trade : shared.trades) {
                int start = end - trade.length();
                if (start >= floor && text.has(trade, start) && isWhole(start, hit.start())) return start;
            }
        }
        return hit.start();
    }

    /** `核保风险审计`: what is audited of the trade. */
    private int startOfFiller(int end) {
        for (var filler : FILLERS) {
            int start = end - filler.length();
            if (start > 0 && text.has(filler, start)) return start;
        }
        return end;
    }

    private int floorBefore(Hit hit) {
        int floor = text.fieldAt(hit.start()).start();
        for (var other : things) {
            if (other.end() <= hit.start()) floor = Math.max(floor, other.namesListed() ? other.end() : other.start());
        }
        return floor;
    }

    /** A Chinese trade goes on to the name; a Latin one is a word. */
    private boolean isWhole(int start, int name) {
        if (Chars.chinese(text.at(start))) return text.joinsPrevious(name);
        return !Chars.ofWord(text.at(start - 1));
    }

    /** The end of unknown Chinese characters that go on from the name to the end of the phrase and name goods. */
    private int endOfGoods(Hit hit) {
        int end = hit.end();
        while (end <= hit.end() + MOST && Chars.chinese(text.at(end)) && text.joinsPrevious(end)) end++;
        int length = end - hit.end();
        if (length < LEAST || length > MOST || !text.endsWithAny(GOODS, hit.end(), end)) return hit.end();
        return isFree(hit.end(), end) ? end : hit.end();
    }

    private boolean isFree(int start, int end) {
        for (var thing : things) {
            if (thing.start() < end && start < thing.end()) return false;
        }
        return true;
    }

    /** Only beside another thing: `防火墙品牌: 华为` asks for one. */
    private boolean isBrand(Hit hit) {
        int at = text.at(hit.end()) == ' ' ? hit.end() + 1 : hit.end();
        if (!text.hasAny(BRAND, at) || text.hasAny(BRAND_NEW, at)) return false;
        var field = text.fieldAt(hit.start());
        return things.stream()
                .anyMatch(other -> other.start() >= field.start()
                        && other.end() <= field.end()
                        && other.namesOther()
                        && !other.namesListed());
    }

    private boolean isDoneInTimes(Hit hit) {
        if (!text.hasAny(DONE_IN_TIMES, hit.start())) return false;
        var field = text.fieldAt(hit.start());
        for (int at = hit.end(); at < field.end(); at++) {
            if (!Chars.countsSomething(text.at(at - 1)) && text.at(at - 1) != ' ') continue;
            if (text.at(at) == TIMES && Chars.countsSomething(text.at(at - 1)) && !isRate(at + 1)) return true;
            if (text.hasAny(DAYS, at) && Chars.countsSomething(text.at(text.at(at - 1) == ' ' ? at - 2 : at - 1)))
                return true;
        }
        return false;
    }

    /** `一次性`, `10万次/秒` */
    private boolean isRate(int at) {
        return text.at(at) == '性' || text.at(at) == '/' && text.at(at + 1) == '秒';
    }
}
