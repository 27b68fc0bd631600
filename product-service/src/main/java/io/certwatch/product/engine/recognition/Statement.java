package io.certwatch.product.engine.recognition;

import static io.certwatch.product.engine.recognition.Recognition.NOTHING;
import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.Doubt;
import io.certwatch.product.engine.recognition.Recognition.SomethingElse;
import io.certwatch.product.engine.recognition.Recognition.Things;
import io.certwatch.product.engine.structure.Boundary;
import io.certwatch.product.engine.structure.PropertyMarks;
import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hit;
import io.certwatch.product.engine.vocabulary.Role;
import io.certwatch.product.engine.vocabulary.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words found between two breaks. The last noun is the thing ("firewall bracket"), up to a word that only tells
 * what is included ("firewall with bracket") or what it is for ("bracket for a firewall"). A product family decides
 * if there is no noun.
 */
final class Statement {

    private static final int MODEL_LETTERS = 3;
    private static final int ABBREVIATION = 4;
    /** In Chinese characters. */
    private static final int A_NAME = 4;

    private static final int A_QUALITY = 2;

    private static final int A_FEW_WORDS = 2;

    private static final List<String> SEVERAL_IN_ONE = LANGUAGE.foldWords("several-in-one");
    private static final List<String> FUNCTION = LANGUAGE.foldWords("function");
    private static final List<String> CERTAIN = LANGUAGE.foldWords("certain-abbreviation");
    private static final List<String> SYSTEM = LANGUAGE.foldWords("protected-system");
    private static final List<String> GENERIC = LANGUAGE.foldWords("generic");
    private static final List<String> MODULE = LANGUAGE.foldWords("software-module");
    private static final List<String> KIT = LANGUAGE.foldWords("software-kit");
    private static final List<String> SOFTWARE = LANGUAGE.foldWords("named-software");
    private static final List<String> BARE_FORM = LANGUAGE.foldWords("bare-form");
    private static final List<String> GROWTH = LANGUAGE.foldWords("growth");
    private static final char USED = '用';
    private static final List<String> BEFORE_USED =
            Stream.concat(Stream.of(""), LANGUAGE.words("before-use").stream()).toList();
    private static final List<String> AND = List.of(" and ", " or ");
    private static final String AND_SIGNS = "/+& " + LANGUAGE.characters("and");

    private final Text text;
    private final List<Hit> hits;
    private final List<Hit> ofField;
    private final List<Hit> nouns = new ArrayList<>(4);
    private final Families families;
    private final List<Hit> included = new ArrayList<>(0);
    private @Nullable Hit service;
    private boolean inPassing;
    private boolean onlyPurposes;

    private Statement(Text text, List<Hit> hits, List<Hit> ofField, boolean makerNamed) {
        this.text = text;
        this.hits = hits;
        this.ofField = ofField;
        this.families = new Families(text, ofField, makerNamed);
    }

    /** @param ofField all words of its field, also those that were set aside */
    static Statement of(Text text, List<Hit> hits, List<Hit> ofField, boolean makerNamed) {
        var statement = new Statement(text, hits, ofField, makerNamed);
        statement.sort();
        return statement;
    }

    private void sort() {
        var purposes = new ArrayList<Hit>(0);
        boolean negated = false;
        boolean ofUnknown = false;
        for (int i = 0; i < hits.size(); i++) {
            var hit = hits.get(i);
            if (hit.is(Role.INCLUSION) || hit.is(Role.PURPOSE)) {
                if (anything()) {
                    if (hit.is(Role.INCLUSION)) included.addAll(OtherHead.sure(hits.subList(i, hits.size())));
                    return;
                }
                inPassing = true;
                ofUnknown |= hit.is(Role.PURPOSE) && hasUnknownWordsBefore(hit);
            } else if (hit.is(Role.NEGATION)) {
                negated = true;
            } else if (ofUnknown && hit.namesOther()) {
                negated = false;
            } else if (!hit.lexeme().isNeutral() && !hit.is(Role.PROCUREMENT) && !isOfSoftware(i)) {
                if (!negated && isPurpose(lastJoined(i).end())) purposes.add(hit);
                else if (!negated) add(hit);
                negated = false;
            }
        }
        onlyPurposes = !anything() && !purposes.isEmpty();
        if (onlyPurposes) purposes.forEach(this::add);
    }

    /** `SecureZIP Enterprise for Windows Desktop`: what has no known name is not what it is for. */
    private boolean hasUnknownWordsBefore(Hit purpose) {
        int words = 0;
        for (int at = purpose.start() - 1; text.at(at) != Text.EDGE && !isBreak(at); at--) {
            char c = text.at(at);
            if (Chars.ofWord(c) && !Chars.digit(c) && !Chars.ofWord(text.at(at - 1))) words++;
        }
        return words >= A_FEW_WORDS;
    }

    private boolean isBreak(int at) {
        return Boundary.between(text, at, at + 1) == Boundary.BREAK;
    }

    /** `模块,数字量输入,PLC用`, `数据擦除软件（回收硬盘用）`: it says only what another part of the text is used for. */
    boolean tellsOnlyPurpose() {
        return onlyPurposes;
    }

    /** `电子文档安全管理模块`: a module of a software is that software. */
    private boolean isOfSoftware(int index) {
        var hit = hits.get(index);
        if (index > 0 && KIT.contains(text.between(hit.start(), hit.end()))) return anythingOfSoftware();
        if (index == 0 || !hit.is(Role.PART) || !MODULE.contains(text.between(hit.start(), hit.end()))) return false;
        var before = hits.get(index - 1);
        return isJoined(before, hit) && Things.of(List.of(before)).isSoftware();
    }

    /** `防病毒软件 套件 含介质` */
    private boolean anythingOfSoftware() {
        return !nouns.isEmpty() && Things.of(List.of(nouns.getLast())).isSoftware();
    }

    /** `4G路由器 VPN功能` is a router, which may be a VPN product as well; so it may be with `防火墙和VPN功能`. */
    private boolean isFunction(Hit hit) {
        if (isCalledFunction(hit)) return true;
        int next = nouns.indexOf(hit) + 1;
        return next > 0
                && next < nouns.size()
                && isCoordinated(hit.end(), nouns.get(next).start())
                && isCalledFunction(nouns.get(next));
    }

    private boolean isCalledFunction(Hit hit) {
        return text.hasAny(FUNCTION, hit.end())
                && endsPhrase(hit.end() + FUNCTION.getFirst().length());
    }

    /** `专线备份用` */
    private Hit lastJoined(int index) {
        int last = index;
        while (last + 1 < hits.size() && isJoined(hits.get(last), hits.get(last + 1))) last++;
        return hits.get(last);
    }

    private boolean isJoined(Hit one, Hit next) {
        return one.end() == next.start() && text.joinsPrevious(next.start());
    }

    /** `变频器 PLC控制用`, `电源（交换机用）`: the purpose of a thing is before 用. */
    private boolean isPurpose(int end) {
        for (var between : BEFORE_USED) {
            int used = end + between.length();
            if (text.at(used) == USED && text.has(between, end) && endsPhrase(used + 1)) return true;
        }
        return false;
    }

    private boolean endsPhrase(int position) {
        return !Chars.chinese(text.at(position)) || !text.joinsPrevious(position);
    }

    private boolean anything() {
        return !nouns.isEmpty() || !families.isEmpty();
    }

    private void add(Hit hit) {
        if (hit.is(Role.ACCESSORY) && latin(hit) && !hit.namesListed()) service = hit;
        if (hit.lexeme().isFamily()) families.add(hit);
        else nouns.add(hit);
    }

    private boolean latin(Hit hit) {
        return text.at(hit.start()) < 128;
    }

    Recognition recognition() {
        if (nouns.size() + families.size() < 2) return ofLast();
        var inFront = new InFront(text, things());
        var first = inFront.head();
        if (first == null) return ofLast();
        if (inFront.governs(first)) return new SomethingElse(first);
        return ofLast() instanceof Things things ? things.withDoubt(Doubt.CONTRADICTED) : new SomethingElse(first);
    }

    /** The words for things, listed or not, in the order of the text. */
    private List<Hit> things() {
        return hits.stream()
                .filter(hit -> nouns.contains(hit) || families.contains(hit))
                .toList();
    }

    private Recognition ofLast() {
        if (service != null) return other(service);
        var head = head();
        if (head == null) return families.isEmpty() ? NOTHING : ofFamilies();
        if (isWeak(head) && !families.isEmpty() && families.first().namesOther()) return ofFamilies();
        if (isSettledByFamily(head)) return ofFamilies();
        if (head.namesOther()) {
            return isPerhapsModel(head) && ofFamilies() instanceof Things things
                    ? things.withDoubt(Doubt.CONTRADICTED)
                    : other(head);
        }
        var identified = new ArrayList<Identified>(2);
        identify(head, identified);
        addCoordinated(head, identified);
        families.addTo(identified);
        var things = new Things(identified, false);
        if (inPassing) return things.withDoubt(Doubt.IN_PASSING);
        return isOfOtherThing(head) ? things.withDoubt(Doubt.CONTRADICTED) : things;
    }

    private Recognition other(Hit head) {
        var listed = new ArrayList<Hit>(nouns.size());
        for (var hit : hits) {
            boolean sure = hit != head && hit.lexeme().isSureWhereItBinds() && !hit.namesOther();
            if (sure && (nouns.contains(hit) || families.contains(hit))) listed.add(hit);
        }
        return new OtherHead(text, hits, head, listed, included, ofField).recognition();
    }

    /** The last noun, unless an earlier noun takes precedence. */
    private @Nullable Hit head() {
        Hit head = null;
        for (var noun : nouns) {
            if (head != null && (isBesideAccessory(noun, head) || isFunction(noun) || isItsModel(noun, head))) continue;
            if (head != null && (isGenericOf(noun, head) || isBesideSoftware(noun, head))) continue;
            if (head != null && (beginsPlace(noun, head) || isProtected(noun, head))) continue;
            if (head != null && (isDeviceOf(noun, head) || isMakerBeside(noun, head))) continue;
            if (head != null && isQualityOf(noun, head)) continue;
            if (head == null || !head.lexeme().isSureWhereItBinds() || takesOver(noun, head)) head = noun;
        }
        return head;
    }

    /** `加密存储(影像归档) NAS`: a few letters behind a Chinese name are no other thing, even if the name is uncertain. */
    private boolean isItsModel(Hit noun, Hit head) {
        boolean uncertain = isWeak(head) && head.namesListed() && !latin(head) && head.end() - head.start() >= A_NAME;
        return uncertain && noun.is(Role.OTHER) && noun.namesOther() && isAbbreviation(noun) && isApart(head, noun);
    }

    /** `防火墙特征库升级许可 AV+IPS`: abbreviations behind an accessory say what it is for. */
    private boolean isBesideAccessory(Hit noun, Hit head) {
        boolean accessory = head.is(Role.ACCESSORY) || head.is(Role.PART);
        return accessory && !latin(head) && isAbbreviation(noun) && nouns.getFirst() != head;
    }

    /** A few letters mean many things: `PAM` is also a chemical, `IPS` a kind of display. */
    private boolean isAbbreviation(Hit noun) {
        return latin(noun) && isShort(noun);
    }

    /** Up to as many letters as an abbreviation has, and no product family. */
    static boolean isShort(Hit noun) {
        return !noun.lexeme().isFamily() && noun.end() - noun.start() <= ABBREVIATION;
    }

    private boolean isOfOtherThing(Hit head) {
        if (!isAbbreviation(head)) return false;
        for (var noun : nouns) {
            if (noun != head && noun.is(Role.OTHER) && noun.namesOther() && !latin(noun)) return true;
        }
        return false;
    }

    /**
     * An uncertain noun does not override a certain one ("backup server"), and Latin letters after a Chinese noun are
     * its abbreviation or model rather than another thing (`数据库安全审计系统 DAS`).
     */
    private boolean takesOver(Hit noun, Hit sure) {
        if (BARE_FORM.contains(text.between(noun.start(), noun.end()))) return false;
        if (meansTheSame(noun, sure) && (isAbbreviation(noun) && !latin(sure) || isApart(sure, noun))) return false;
        if (noun.lexeme().isSureWhereItBinds()) return !isPlace(noun, sure);
        if (noun.is(Role.ACCESSORY) || noun.is(Role.PART)) return true;
        return noun.is(Role.OTHER) && noun.namesOther() && (latin(sure) || !latin(noun));
    }

    /** `工业防火墙 焊装车间PLC前端`: a thing in the midst of unknown words, apart from the other, tells where that is. */
    private boolean isPlace(Hit noun, Hit sure) {
        return Chars.chinese(text.at(noun.start() - 1))
                && text.joinsPrevious(noun.start())
                && Boundary.between(text, sure.end(), noun.start()) == Boundary.BLANK
                && Remainder.isUnknown(text, noun, ofField);
    }

    /** `网络准入 车辆段办公网`: so does a thing that unknown words go on from; but `审计系统 硬盘扩容` widens one. */
    private boolean beginsPlace(Hit noun, Hit listed) {
        return noun.is(Role.OTHER)
                && noun.namesOther()
                && !latin(noun)
                && listed.namesListed()
                && !listed.namesOther()
                && !text.hasAny(GROWTH, noun.end())
                && Boundary.between(text, listed.end(), noun.start()) == Boundary.BLANK
                && Remainder.isUnknown(text, noun, ofField);
    }

    /** `灾备一体机 影像归档系统`: a system apart from a certain thing is what that is for. */
    private boolean isProtected(Hit noun, Hit listed) {
        return noun.is(Role.OTHER)
                && noun.namesOther()
                && !noun.namesListed()
                && listed.lexeme().isSureWhereItBinds()
                && !listed.namesOther()
                && text.endsWithAny(SYSTEM, noun.start(), noun.end())
                && !latin(noun)
                && Boundary.between(text, listed.end(), noun.start()) == Boundary.BLANK;
    }

    /** `威胁感知系统 传感器`: a word of many kinds, apart from a thing that may be listed, is a device of it. */
    private boolean isDeviceOf(Hit noun, Hit listed) {
        return isGeneric(noun)
                && listed.namesListed()
                && !listed.namesOther()
                && !isAbbreviation(listed)
                && !latin(noun)
                && isApart(listed, noun);
    }

    /** `移动硬盘 加密`: a word for what many things do, apart from another thing, is no thing. */
    private boolean isQualityOf(Hit noun, Hit other) {
        return isWeak(noun)
                && !latin(noun)
                && noun.end() - noun.start() <= A_QUALITY
                && other.is(Role.OTHER)
                && other.namesOther()
                && !other.namesListed()
                && isApart(other, noun);
    }

    /** `WAF许可续费 1年 绿盟` */
    private boolean isMakerBeside(Hit noun, Hit accessory) {
        return accessory.is(Role.ACCESSORY) && isWeak(noun) && noun.is(Role.MAKER);
    }

    /** `入侵检测 IDS 镜像口部署` */
    private static boolean meansTheSame(Hit noun, Hit other) {
        for (var meaning : noun.lexeme().meanings()) {
            if (meaning.target() != null && List.of(other.lexeme().meanings()).contains(meaning)) return true;
        }
        return false;
    }

    /**
     * `Corelight Sensor AP 3000`: a few letters before a number may be the thing, or the model of the family named
     * before.
     */
    private boolean isPerhapsModel(Hit noun) {
        int number = noun.end() < text.length() && text.at(noun.end()) == ' ' ? noun.end() + 1 : noun.end();
        return latin(noun)
                && !PropertyMarks.isReplaced(text, noun)
                && noun.end() - noun.start() <= MODEL_LETTERS
                && number < text.length()
                && Chars.digit(text.at(number))
                && families.anySureBefore(noun.start());
    }

    /** `QualysGuard Scanner Appliance`, `Server rack Superdome Flex`: a family beside a word of several meanings. */
    private boolean isSettledByFamily(Hit noun) {
        if (isGeneric(noun)) return families.anySureBefore(noun.start());
        return noun.namesListed() && noun.namesOther() && families.anySureBefore(text.length());
    }

    /** `scanner` */
    private boolean isGeneric(Hit noun) {
        return noun.is(Role.OTHER) && noun.namesOther() && GENERIC.contains(text.between(noun.start(), noun.end()));
    }

    /** `病毒查杀工作站软件`, `数据粉碎软件 样机硬盘`: no other thing takes over from what is called a software. */
    private boolean isBesideSoftware(Hit noun, Hit head) {
        if (noun.is(Role.ACCESSORY) || noun.is(Role.PART) || !noun.namesOther()) return false;
        if (!head.lexeme().isSureWhereItBinds() || head.namesOther()) return false;
        return text.hasAny(SOFTWARE, noun.end())
                || text.endsWithAny(SOFTWARE, head.start(), head.end())
                || text.hasAny(SOFTWARE, head.end());
    }

    /** `threat detection sensor` */
    private boolean isGenericOf(Hit noun, Hit head) {
        return isGeneric(noun)
                && latin(noun)
                && head.namesListed()
                && !head.namesOther()
                && head.end() == noun.start() - 1;
    }

    private static boolean isWeak(Hit noun) {
        return !noun.lexeme().isSure() && !noun.namesOther();
    }

    private Recognition ofFamilies() {
        var recognition = families.recognition();
        return inPassing && recognition instanceof Things things ? things.withDoubt(Doubt.IN_PASSING) : recognition;
    }

    private void identify(Hit hit, List<Identified> identified) {
        boolean unknown = !isNamedTwice(hit) && Remainder.isUnknown(text, hit, ofField);
        boolean ambiguous = !unknown && isAmbiguous(hit);
        int first = identified.size();
        Identified.addTo(identified, hit, unknown);
        if (ambiguous) identified.subList(first, identified.size()).replaceAll(each -> each.withDoubt(Doubt.WEAK_NAME));
    }

    /** `PLC 油脂`: unknown words may say which of its meanings an abbreviation has. */
    private boolean isAmbiguous(Hit hit) {
        return isAbbreviation(hit)
                && !text.hasAny(CERTAIN, hit.start())
                && !isNamedTwice(hit)
                && Remainder.isUnknownBehindSeries(text, hit, ofField);
    }

    /** `终端安全监测响应EDR`: two words for one kind of thing leave no doubt. */
    private boolean isNamedTwice(Hit hit) {
        for (var noun : nouns) {
            if (noun != hit && noun.lexeme() != hit.lexeme() && meansTheSame(noun, hit)) return true;
        }
        return false;
    }

    private boolean isApart(Hit first, Hit noun) {
        return Boundary.between(text, first.end(), noun.start()).compareTo(Boundary.NONE) > 0;
    }

    /** `IPS/IDS系统`, `防火墙与VPN`: it is both things. */
    private void addCoordinated(Hit head, List<Identified> identified) {
        int at = nouns.indexOf(head);
        for (int i = at; i > 0 && areCoordinated(nouns.get(i - 1), nouns.get(i)); i--)
            identify(nouns.get(i - 1), identified);
        for (int i = at; i + 1 < nouns.size() && areCoordinated(nouns.get(i), nouns.get(i + 1)); i++)
            identify(nouns.get(i + 1), identified);
        addFunctions(head, identified);
    }

    /** `防火墙 路由器 VPN 三合一` is each of them, `industrial firewall router` may be. */
    private void addFunctions(Hit head, List<Identified> identified) {
        for (var noun : nouns) {
            if (noun == head || !noun.lexeme().isSureWhereItBinds() || noun.namesOther()) continue;
            if (identified.stream().anyMatch(each -> each.hit() == noun)) continue;
            var function = new ArrayList<Identified>(1);
            Identified.addTo(function, noun, false);
            for (var each : function) {
                if (each.target().binds() && !isIdentified(each.target(), identified))
                    identified.add(isSeveralInOne() ? each : each.withDoubt(Doubt.IN_PASSING));
            }
        }
    }

    private static boolean isIdentified(Target target, List<Identified> identified) {
        return identified.stream().anyMatch(each -> each.target() == target);
    }

    private boolean isSeveralInOne() {
        var field = text.fieldAt(hits.getFirst().start());
        for (int at = field.start(); at < field.end(); at++) {
            if (text.hasAny(SEVERAL_IN_ONE, at)) return true;
        }
        return false;
    }

    private boolean areCoordinated(Hit one, Hit next) {
        return !one.namesOther() && !next.namesOther() && isCoordinated(one.end(), next.start());
    }

    /** Only a symbol or word for "and" is between two names. */
    private boolean isCoordinated(int from, int to) {
        if (from >= to) return false;
        for (var word : AND) {
            if (to - from == word.length() && text.has(word, from)) return true;
        }
        for (int at = from; at < to; at++) {
            if (AND_SIGNS.indexOf(text.at(at)) < 0) return false;
        }
        return to - from > 1 || text.at(from) != ' ';
    }
}
