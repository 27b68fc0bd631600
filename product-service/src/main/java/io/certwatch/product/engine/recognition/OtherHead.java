package io.certwatch.product.engine.recognition;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.Doubt;
import io.certwatch.product.engine.recognition.Recognition.SomethingElse;
import io.certwatch.product.engine.recognition.Recognition.Things;
import io.certwatch.product.engine.structure.Boundary;
import io.certwatch.product.engine.structure.Quantifiers;
import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hit;
import io.certwatch.product.engine.vocabulary.Meaning;
import io.certwatch.product.engine.vocabulary.PartNumber;
import io.certwatch.product.engine.vocabulary.Role;
import io.certwatch.product.engine.vocabulary.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A statement whose head is an accessory, a service or a thing that no entry lists, although it also names listed
 * things. They are what the head is for (`防火墙支架`), unless the head is a licence of a software, a cloud service or a
 * package of them, or does not go on from them.
 *
 * @param statement all words of the statement
 * @param listed the listed things of the statement, in the order of the text
 * @param included listed things that the head includes: `等保服务包 含防火墙`
 * @param ofField all words of the field
 */
record OtherHead(Text text, List<Hit> statement, Hit head, List<Hit> listed, List<Hit> included, List<Hit> ofField) {

    /** In Chinese characters. */
    private static final int A_WORD = 2;

    private static final List<String> LICENCE = LANGUAGE.foldWords("licence");
    private static final List<String> SUBSCRIPTION = LANGUAGE.foldWords("subscription");
    private static final List<String> SERVICE = LANGUAGE.foldWords("service");
    private static final List<String> UPKEEP = LANGUAGE.foldWords("upkeep");
    private static final List<String> RENEWED = LANGUAGE.foldWords("renewed");
    private static final List<String> EXTRA = LANGUAGE.foldWords("charged-extra");
    private static final List<String> FEE = LANGUAGE.foldWords("fee");
    private static final List<String> TRAINING = LANGUAGE.foldWords("training");
    private static final List<String> GENERIC = LANGUAGE.foldWords("generic");
    private static final char FIRST_BEYOND_ASCII = 128;
    private static final String ARROWS = "→⇒>";
    private static final String AND = LANGUAGE.characters("and");
    private static final List<String> ANY_ACCESSORY = LANGUAGE.foldWords("any-accessory");
    private static final List<String> WRITTEN_AND = List.of(" and", " &");
    private static final List<String> ADDED = List.of(" and ", " & ");
    private static final List<String> EDITION = LANGUAGE.foldWords("edition");
    private static final List<String> PLACES = LANGUAGE.foldWords("place-behind");
    private static final String SIGNS_OF_SEVERAL = "+/" + AND;
    private static final List<String> SOLD_BESIDE = LANGUAGE.foldWords("sold-beside-service");
    private static final char EXPAND = '扩';
    private static final List<String> GROWTH = LANGUAGE.foldWords("growth");
    private static final List<String> ABLE = LANGUAGE.foldWords("able");
    private static final List<String> CLOUD = LANGUAGE.foldWords("cloud");
    private static final List<String> SOFTWARE = LANGUAGE.foldWords("software");

    Recognition recognition() {
        if (listed.isEmpty()) {
            var perhaps = perhapsListed();
            if (endsWith(LICENCE) && isCounted() && !perhaps.isEmpty() && !mentions(UPKEEP)) return Things.of(perhaps);
            boolean added = head.is(Role.PART)
                    && !perhaps().isEmpty()
                    && isAddedTo(perhaps().getLast());
            if (added) return things(perhaps(), Doubt.CONTRADICTED);
            return head.is(Role.ACCESSORY) && !included.isEmpty()
                    ? things(included, Doubt.PACKAGE)
                    : new SomethingElse(head);
        }
        if (isRenewal(text, head)) return new SomethingElse(head);
        if (isForGrowth()) return new SomethingElse(head);
        if (isAdded()) return things(listed, Doubt.CONTRADICTED);
        if (isFee()) return new SomethingElse(head);
        if (!mentions(UPKEEP) && !isExpansion()) {
            if (endsWith(LICENCE)) return licence();
            boolean cloud = endsWith(SERVICE) && mentionsCloud() || endsWith(SUBSCRIPTION) && isSoftware();
            if (cloud) return things(listed, Doubt.CLOUD_SERVICE);
        }
        return governs() ? new SomethingElse(head) : things(listed, Doubt.CONTRADICTED);
    }

    /** `主机入侵检测系统HIDS license 200 servers`: names of software that may be listed. */
    private List<Hit> perhapsListed() {
        return perhaps().stream().filter(OtherHead::mayBeSoftware).toList();
    }

    /** Names of things that may be listed, in front of the head. */
    private List<Hit> perhaps() {
        return statement.stream()
                .filter(hit -> hit != head && hit.end() <= head.start() && hit.namesListed() && !hit.namesOther())
                .toList();
    }

    private static boolean mayBeSoftware(Hit hit) {
        for (var meaning : hit.lexeme().meanings()) {
            var target = meaning.target();
            if (target != null && target.binds() && target.software()) return true;
        }
        return false;
    }

    /** A software is sold as a licence for a number or a time; for a device it may only widen one. */
    private Recognition licence() {
        if (isSaidToWiden() || isOfDevice()) return new SomethingElse(head);
        if (isOfSoftware()) return Things.of(listed);
        if (mentions(SOFTWARE) && !mentionsSoftware()) return new SomethingElse(head);
        if (!mentionsSoftware() && PartNumber.in(text).isLicence()) return new SomethingElse(head);
        boolean counted = isCounted();
        if (mentionsSoftware()) return counted ? Things.of(listed) : things(listed, Doubt.LICENCE);
        return counted && governs() ? things(listed, Doubt.LICENCE) : new SomethingElse(head);
    }

    /** `堡垒机 资产授权 50` and in another field `扩容授权`, `增购2个实例`. */
    private boolean isSaidToWiden() {
        for (var field : text.fields()) {
            if (text.hasAny(GROWTH, field.start())) return true;
        }
        return false;
    }

    /** Only what has to reach criteria is never a software. */
    private boolean isOfDevice() {
        return listed.stream()
                .flatMap(hit -> Stream.of(hit.lexeme().meanings()))
                .map(Meaning::target)
                .filter(target -> target != null && target.binds())
                .allMatch(Target::hasCriteria);
    }

    private boolean isSoftware() {
        return isOfSoftware() || mentionsSoftware();
    }

    private boolean isOfSoftware() {
        for (var hit : listed) {
            for (var meaning : hit.lexeme().meanings()) {
                var target = meaning.target();
                if (target != null && target.binds() && target.software()) return true;
            }
        }
        return false;
    }

    /** Whether the field has a number that belongs to no name: `授权 100点`, `500 users`. */
    private boolean isCounted() {
        var field = text.fieldAt(head.start());
        for (int at = field.start(); at < field.end(); at++) {
            boolean number = Chars.countsSomething(text.at(at)) && !Chars.ofWord(text.at(at - 1));
            if (number && !isOfName(at)) return true;
        }
        return false;
    }

    private boolean isOfName(int at) {
        for (var hit : ofField) {
            if (hit.start() <= at && at < hit.end()) return true;
        }
        return false;
    }

    private boolean isOfThing(int at) {
        for (var hit : ofField) {
            if (hit.start() <= at && at < hit.end() && !hit.lexeme().isNeutral()) return true;
        }
        return false;
    }

    private boolean endsWith(List<String> words) {
        return text.endsWithAny(words, head.start(), head.end());
    }

    private boolean mentions(List<String> words) {
        for (int at = statement.getFirst().start(); at < statement.getLast().end(); at++) {
            if (text.hasAny(words, at)) return true;
        }
        return false;
    }

    /** The name of a maker or a family says nothing of a cloud: `网御星云`, `CloudEngine`. */
    private boolean mentionsCloud() {
        for (int at = statement.getFirst().start(); at < statement.getLast().end(); at++) {
            if (text.hasAny(CLOUD, at) && !isOfMaker(at)) return true;
        }
        return false;
    }

    private boolean isOfMaker(int at) {
        for (var hit : statement) {
            boolean ofMaker = hit.lexeme().isFamily() || hit.is(Role.MAKER);
            if (ofMaker && hit.start() <= at && at < hit.end()) return true;
        }
        return false;
    }

    /** `PLC编程软件 授权` is for another software than the thing's own. */
    private boolean mentionsSoftware() {
        for (int at = statement.getFirst().start(); at < statement.getLast().end(); at++) {
            if (text.hasAny(SOFTWARE, at) && !isOfOther(at)) return true;
        }
        return false;
    }

    private boolean isOfOther(int at) {
        for (var hit : statement) {
            if (hit != head && hit.namesOther() && hit.start() <= at && at < hit.end()) return true;
        }
        return false;
    }

    /** `堡垒机 扩容 50 资产授权`, `审计系统 硬盘扩容`: what widens a thing that exists. */
    private boolean isForGrowth() {
        int from = listed.getLast().end();
        if (from > head.start()) return false;
        int to = endOfChinese(head.end());
        for (int at = from; at <= to; at++) {
            if (text.hasAny(GROWTH, at) && !text.endsWithAny(ABLE, from, at)) return true;
        }
        return false;
    }

    private int endOfChinese(int from) {
        int at = from;
        while (Chars.chinese(text.at(at)) && text.joinsPrevious(at)) at++;
        return at;
    }

    /** `软件license 扩500并发`, `接入许可增补 100个`, `许可 500→1000` */
    private boolean isExpansion() {
        if (text.hasAny(GROWTH, head.end()) || text.hasAny(GROWTH, head.end() + 1)) return true;
        int end = endOfUnknown();
        for (int at = statement.getLast().end(); at < end; at++) {
            if (text.at(at) == EXPAND && Chars.digit(text.at(at + 1)) || isBetweenFigures(at)) return true;
        }
        return false;
    }

    /** The arrow in `500→1000` and `5G->10G`. */
    private boolean isBetweenFigures(int at) {
        if (ARROWS.indexOf(text.at(at)) < 0) return false;
        int next = text.at(at + 1) == ' ' ? at + 2 : at + 1;
        int last = text.at(at - 1) == ' ' ? at - 2 : at - 1;
        while (Chars.ofWord(text.at(last)) && !Chars.digit(text.at(last))) last--;
        return Chars.digit(text.at(next)) && Chars.digit(text.at(last));
    }

    /** The end of what follows the statement up to a break or another word. */
    private int endOfUnknown() {
        int end = text.fieldAt(head.start()).end();
        for (var hit : ofField) {
            if (hit.start() >= statement.getLast().end()) end = Math.min(end, hit.start());
        }
        int at = statement.getLast().end();
        while (at < end && Boundary.between(text, at, at + 1) != Boundary.BREAK) at++;
        return at;
    }

    /** `交换机测试仪` is one phrase; in `防火墙 会议室` and `防火墙/服务` the head may be beside the thing. */
    private boolean governs() {
        int end = head.start();
        for (var hit : listed) {
            if (hit.start() > head.start())
                return head.is(Role.ACCESSORY) || hit.lexeme().isFamily();
            end = hit.end();
        }
        if (isModelOfHead(end)) return true;
        if (isOneOfSeveral() || goesOnToPlace(text, head)) return false;
        boolean apart = Boundary.between(text, end, head.start()) == Boundary.BLANK;
        if (apart && head.is(Role.ACCESSORY) && beginsOther(head)) return false;
        if (endsWith(TRAINING) && Boundary.between(text, end, head.start()).compareTo(Boundary.SIGN) < 0) return true;
        return goesOn(end, head) || goesOn(end, nearestOther(end));
    }

    /** `NAC-3000 色谱柱`: a few letters and a number in front of the Chinese name of another thing are its model. */
    private boolean isModelOfHead(int end) {
        var last = listed.getLast();
        if (listed.size() > 1 || !Statement.isShort(last) || text.at(last.start()) >= FIRST_BEYOND_ASCII) return false;
        int at = text.at(end) == ' ' ? end + 1 : end;
        if (!Chars.digit(text.at(at))) return false;
        while (Chars.ofWord(text.at(at))) at++;
        return at == head.start()
                && head.is(Role.OTHER)
                && Chars.chinese(text.at(head.start()))
                && !text.endsWithAny(GENERIC, head.start(), head.end());
    }

    /** `DLP projector 投影机`: the phrase that goes on from the thing names the other thing first. */
    private Hit nearestOther(int from) {
        for (var hit : statement) {
            if (hit.start() >= from && hit.namesOther()) return hit.is(Role.ACCESSORY) ? head : hit;
        }
        return head;
    }

    private boolean goesOn(int from, Hit other) {
        var boundary = Boundary.between(text, from, other.start());
        boolean chinese = Chars.chinese(text.at(other.start()));
        boolean thing = !other.is(Role.ACCESSORY) && !other.is(Role.PART);
        boolean besideOther = chinese && thing;
        if (boundary == Boundary.BLANK && thing && isInChinese(other) && text.at(from - 1) < 128) return false;
        if (boundary == Boundary.BLANK && chinese && hasUnknownWords(from, other.start())) return false;
        if (boundary == Boundary.BLANK && isAmidUnknownWords(other)) return false;
        return boundary.compareTo(besideOther ? Boundary.BLANK : Boundary.SIGN) < 0;
    }

    /** `IDS 车间DCS边界` */
    private boolean isInChinese(Hit hit) {
        return Chars.chinese(text.at(hit.start() - 1)) && text.joinsPrevious(hit.start());
    }

    /** `隔离网闸 医保专线接入`: the phrase tells where the thing is used. */
    private boolean isAmidUnknownWords(Hit hit) {
        return isInChinese(hit) && !isOfThing(hit.start() - 1) && Remainder.isUnknown(text, hit, ofField);
    }

    /** `过滤系统 培训教室`: a word for a service, apart from the thing, that unknown words go on from. */
    private boolean beginsOther(Hit other) {
        int end = other.end();
        if (text.joinsPrevious(end) && text.hasAny(EDITION, end)) return true;
        if (!Chars.chinese(text.at(end)) || !Chars.chinese(text.at(end - 1)) || !text.joinsPrevious(end)) return false;
        return Remainder.isUnknown(text, other, ofField);
    }

    /** `firewall, printer network` */
    static boolean goesOnToPlace(Text text, Hit head) {
        if (text.at(head.end()) != ' ') return false;
        int end = head.end() + 1;
        while (Chars.ofWord(text.at(end))) end++;
        return PLACES.contains(text.between(head.end() + 1, end));
    }

    /** `平台 采集服务+分析软件`: what else is sold beside the service is no accessory. */
    private boolean isOneOfSeveral() {
        if (SIGNS_OF_SEVERAL.indexOf(text.at(head.end())) < 0) return false;
        int end = endOfChinese(head.end() + 1);
        return text.endsWithAny(SOLD_BESIDE, head.end() + 1, end);
    }

    /** `VPN系统 校外访问图书资源`: unknown words between the two say that the head is of something else. */
    private boolean hasUnknownWords(int from, int to) {
        int unknown = 0;
        for (int at = from; at < to; at++) {
            if (Chars.chinese(text.at(at)) && !isOfThing(at) && !Quantifiers.beginAt(text, at)) unknown++;
        }
        return unknown > A_WORD;
    }

    /** Whether the phrase up to it names what only keeps a product going: `特征库升级授权（AV+IPS）`. */
    static boolean isUpkeep(Text text, Hit head) {
        if (text.hasAny(GROWTH, head.end()) || text.hasAny(GROWTH, head.end() + 1)) return true;
        for (int at = head.end() - 1; Chars.chinese(text.at(at)) || Chars.ofWord(text.at(at)); at--) {
            if (text.hasAny(UPKEEP, at)) return true;
        }
        return false;
    }

    /** A renewal is sold only for a product that exists. */
    static boolean isRenewal(Text text, Hit head) {
        return text.endsWithAny(RENEWED, head.start(), head.end()) && !text.hasAny(EXTRA, head.end());
    }

    /** `技术服务费` */
    private boolean isFee() {
        return endsWith(FEE) || text.hasAny(FEE, head.end());
    }

    /** `防火墙及安装费` */
    private boolean isAdded() {
        return isAddedTo(listed.getLast()) || isAnyAccessory(text, head) && followsAnd();
    }

    /** `PA-440 firewall + accessories`: which ones is not said, and they come with a thing. */
    static boolean isAnyAccessory(Text text, Hit head) {
        return ANY_ACCESSORY.contains(text.between(head.start(), head.end()));
    }

    private boolean followsAnd() {
        int end = text.at(head.start() - 1) == ' ' ? head.start() - 1 : head.start();
        int start = text.fieldAt(head.start()).start();
        return end > start
                && (SIGNS_OF_SEVERAL.indexOf(text.at(end - 1)) >= 0 || text.endsWithAny(WRITTEN_AND, start, end));
    }

    private boolean isAddedTo(Hit thing) {
        return AND.indexOf(text.at(thing.end())) >= 0 || text.hasAny(ADDED, thing.end());
    }

    /** Whether it is a licence or a subscription, which a remark may specify. */
    static boolean isLicence(Text text, Hit head) {
        return text.endsWithAny(LICENCE, head.start(), head.end())
                || text.endsWithAny(SUBSCRIPTION, head.start(), head.end());
    }

    private static Things things(List<Hit> hits, Doubt doubt) {
        return Things.of(hits).withDoubt(doubt);
    }

    /** Only listed things that are certain. */
    static List<Hit> sure(List<Hit> hits) {
        var sure = new ArrayList<Hit>(hits.size());
        for (var hit : hits) {
            if (hit.lexeme().isSureWhereItBinds()) sure.add(hit);
        }
        return sure;
    }
}
