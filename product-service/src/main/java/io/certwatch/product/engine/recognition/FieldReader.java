package io.certwatch.product.engine.recognition;

import static io.certwatch.product.engine.recognition.Recognition.NOTHING;
import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.Doubt;
import io.certwatch.product.engine.recognition.Recognition.Nothing;
import io.certwatch.product.engine.recognition.Recognition.SomethingElse;
import io.certwatch.product.engine.recognition.Recognition.Things;
import io.certwatch.product.engine.structure.Boundary;
import io.certwatch.product.engine.structure.PropertyMarks;
import io.certwatch.product.engine.structure.Segment;
import io.certwatch.product.engine.structure.Structure;
import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hit;
import io.certwatch.product.engine.vocabulary.Hits;
import io.certwatch.product.engine.vocabulary.PartNumber;
import io.certwatch.product.engine.vocabulary.Role;
import io.certwatch.product.engine.vocabulary.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What one field says the product is: its first informative statement, unless later ones contradict it. */
record FieldReader(Text text, Hits hits) {

    private static final List<String> SOFTWARE = LANGUAGE.foldWords("software");
    private static final List<String> GENERIC = LANGUAGE.foldWords("generic");
    private static final List<String> FITTED = LANGUAGE.foldWords("fitted");
    private static final List<String> WORK = LANGUAGE.foldWords("work-on-existing");
    private static final List<String> COMPONENT = LANGUAGE.foldWords("component-in-front");
    private static final List<String> AGAIN = LANGUAGE.foldWords("again");
    private static final List<String> ASSESSMENT = LANGUAGE.foldWords("assessment");
    private static final List<String> SPARE = LANGUAGE.foldWords("spare");
    private static final List<String> WHOLE = LANGUAGE.foldWords("called-a-whole");
    private static final List<String> CARRIER = LANGUAGE.foldWords("carrier");

    Recognition read(Text.Field field) {
        return read(field, _ -> {});
    }

    /** @param describes receives what in the field only describes the product */
    Recognition read(Text.Field field, Consumer<Segment> describes) {
        var found = Hits.within(field, hits.things());
        if (found.isEmpty()) return NOTHING;
        var structure = Structure.of(text, field, found, namedByModel(field, found));
        structure.described().forEach(describes);
        var recognition = NOTHING;
        var part = ClassifiedPart.in(text, structure);
        if (part != null) return new SomethingElse(part);
        for (var statement : structure.statements()) {
            var said = Statement.of(text, statement, found, makerNamed());
            if (!(recognition instanceof Nothing) && said.tellsOnlyPurpose()) continue;
            recognition = and(recognition, said.recognition());
        }
        for (var remark : structure.remarks()) {
            recognition = andRemark(recognition, remark, found);
        }
        if (recognition instanceof SomethingElse(var hit)) {
            var whole = new WholeThing(text, structure, found).beside(hit);
            if (!whole.isEmpty()) recognition = Things.of(whole).withDoubt(Doubt.CONTRADICTED);
        }
        return hits.excludes().isEmpty() ? recognition : withoutExcluded(recognition, excluded(field, found));
    }

    /** Whether the name is in words that list nothing, and the model is that of a listed product. */
    private boolean namedByModel(Text.Field field, List<Hit> found) {
        if (!field.name().startsWith("name.") || found.stream().anyMatch(Hit::namesListed)) return false;
        for (var other : text.fields()) {
            if (other.name().equals("model"))
                return Hits.within(other, hits.things()).stream().anyMatch(Hit::namesListed);
        }
        return false;
    }

    private boolean makerNamed() {
        return !hits.makers().isEmpty();
    }

    /** A noun takes precedence over a family, a certain name over an uncertain one; otherwise the first statement. */
    private Recognition and(Recognition first, Recognition later) {
        return switch (first) {
            case Nothing() -> later;
            case SomethingElse(var hit) -> {
                if (!(later instanceof Things things) || !things.sure()) yield first;
                if (hit.is(Role.ACCESSORY)) yield isItsLicence(hit, things) ? things : first;
                if (isFittedTo(things) || isClassOfAbbreviated(hit, things)) yield first;
                if (hit.is(Role.PART) && (things.byFamilyOnly() || ClassifiedPart.isClass(text, hit))) yield first;
                yield carries(hit, things) ? things : things.withDoubt(Doubt.CONTRADICTED);
            }
            case Things things ->
                switch (later) {
                    case Nothing() -> first;
                    case SomethingElse(var hit) -> beside(things, hit);
                    case Things more -> {
                        boolean named = things.byFamilyOnly() && !more.byFamilyOnly();
                        if (named && things.sure() && !more.sure()) yield new Things(things.identified(), false);
                        if (named && (binds(more) || !binds(things))) yield join(more, things);
                        if (!things.sure() && more.sure()) yield join(more, things);
                        yield more.byFamilyOnly() && isBelow(more) ? join(things, more) : first;
                    }
                };
        };
    }

    /** `SWITCH,ETH,MOXA EDS-518E`: the family says of the thing that it is a small one. */
    private static boolean isBelow(Things things) {
        return things.identified().stream().allMatch(Identified::below);
    }

    /** An observation's words, as in `UniServer R8900 | 数据库主机`, do not outdo a product family of the catalogue. */
    private static boolean binds(Things things) {
        return things.identified().stream().anyMatch(each -> each.target().binds());
    }

    /** `日志分析平台/许可`: the licence of a software beside it is the software; any other accessory may be what is sold. */
    private Recognition beside(Things things, Hit accessory) {
        if (isSpelledOut(things, accessory)) return new SomethingElse(accessory);
        if (isSpareOf(things, accessory) || isNamedInFull(things, accessory)) return new SomethingElse(accessory);
        if (OtherHead.isRenewal(text, accessory)) return new SomethingElse(accessory);
        if (isWorkAlone(accessory) || isRenewedLast(accessory)) return new SomethingElse(accessory);
        if (accessory.is(Role.ACCESSORY) && new Extension(text).isOfBought()) return new SomethingElse(accessory);
        if (isItsLicence(accessory, things)) return things;
        if (OtherHead.isLicence(text, accessory) && OtherHead.isUpkeep(text, accessory))
            return new SomethingElse(accessory);
        if (OtherHead.goesOnToPlace(text, accessory) || OtherHead.isAnyAccessory(text, accessory))
            return things.withDoubt(Doubt.CONTRADICTED);
        if (accessory.is(Role.ACCESSORY) && things.byFamilyOnly()) return new SomethingElse(accessory);
        boolean mayBeSold = accessory.is(Role.ACCESSORY)
                || accessory.is(Role.PART)
                || PropertyMarks.isReplaced(text, accessory)
                || isComponentOf(things, accessory);
        return mayBeSold ? things.withDoubt(Doubt.CONTRADICTED) : things;
    }

    /** `UTM;UNIVERSAL TESTING MACHINE`: the other thing is what the abbreviation stands for. */
    private boolean isSpelledOut(Things things, Hit other) {
        return things.identified().stream()
                .map(Identified::hit)
                .allMatch(hit -> Initials.of(text, other).areSpelledBy(text.between(hit.start(), hit.end())));
    }

    /** `URL库、应用识别库升级1年 续` */
    private boolean isRenewedLast(Hit accessory) {
        var field = text.fieldAt(accessory.start());
        int end = field.end();
        while (end > accessory.end() && text.at(end - 1) == ')') end--;
        return accessory.is(Role.ACCESSORY)
                && text.endsWithAny(AGAIN, accessory.end(), end)
                && !(Chars.chinese(text.at(end - 2)) && text.joinsPrevious(end - 1));
    }

    /** `负载均衡,搬迁,上架`, but not `防火墙，关务中心搬迁`. */
    private boolean isWorkAlone(Hit accessory) {
        return text.endsWithAny(WORK, accessory.start(), accessory.end())
                && !(Chars.chinese(text.at(accessory.start() - 1)) && text.joinsPrevious(accessory.start()));
    }

    /** `网闸 内存条 8G` */
    private boolean isComponentOf(Things things, Hit other) {
        return text.endsWithAny(COMPONENT, other.start(), other.end())
                && !isSoftware(things)
                && things.identified().stream()
                        .allMatch(each -> !each.target().hasCriteria()
                                && Boundary.between(text, each.hit().end(), other.start()) == Boundary.BLANK);
    }

    /** `PLC spare: digital output card`: what is in stock for the thing. */
    private boolean isSpareOf(Things things, Hit part) {
        return part.is(Role.PART)
                && things.identified().stream().map(Identified::hit).allMatch(hit -> isSpareBetween(hit, part));
    }

    private boolean isSpareBetween(Hit thing, Hit part) {
        int at = text.at(thing.end()) == ' ' ? thing.end() + 1 : thing.end();
        for (var spare : SPARE) {
            int end = at + spare.length();
            if (end <= part.start() && text.has(spare, at) && text.at(end) == ':') return true;
        }
        return false;
    }

    /** `负载/直流电子负载`: a word of many meanings as the class of the other thing, whose name ends with it. */
    private boolean isNamedInFull(Things things, Hit other) {
        return !things.sure()
                && other.is(Role.OTHER)
                && things.identified().stream()
                        .map(Identified::hit)
                        .allMatch(hit -> hit.start()
                                        == text.fieldAt(hit.start()).start()
                                && text.endsWithAny(
                                        List.of(text.between(hit.start(), hit.end())), other.start(), other.end()));
    }

    /** `光模块,SFP+;10G;配H3C F5030防火墙`: a clause that begins so names what a part is for. */
    private boolean isFittedTo(Things things) {
        return things.identified().stream().map(Identified::hit).allMatch(this::isInFittedClause);
    }

    /** `CAMERA,INDUSTRIAL,IDS UEYE`: behind the class of another thing a few letters are a maker or a model. */
    private boolean isClassOfAbbreviated(Hit hit, Things things) {
        return ClassifiedPart.isClass(text, hit)
                && hit.is(Role.OTHER)
                && !GENERIC.contains(text.between(hit.start(), hit.end()))
                && things.identified().stream().map(Identified::hit).allMatch(Statement::isShort);
    }

    private boolean isInFittedClause(Hit hit) {
        int at = hit.start();
        int start = text.fieldAt(at).start();
        while (at > start && Boundary.between(text, at - 1, at) != Boundary.BREAK) at--;
        return at > start && text.hasAny(FITTED, text.at(at) == ' ' ? at + 1 : at);
    }

    private boolean isItsLicence(Hit accessory, Things things) {
        return isSoftware(things)
                && OtherHead.isLicence(text, accessory)
                && !OtherHead.isUpkeep(text, accessory)
                && !PartNumber.in(text).isForDevice();
    }

    /** By its entry, or because its name says so: `虚拟化防火墙软件`. */
    private boolean isSoftware(Things things) {
        return things.isSoftware()
                || things.identified().stream()
                        .map(Identified::hit)
                        .anyMatch(hit ->
                                text.hasAny(SOFTWARE, hit.end()) || text.endsWithAny(SOFTWARE, hit.start(), hit.end()));
    }

    /** `光盘;内容:安全操作系统软件`: a software is sold on it. */
    private boolean carries(Hit other, Things things) {
        return text.endsWithAny(CARRIER, other.start(), other.end()) && isSoftware(things);
    }

    private static Things join(Things leading, Things other) {
        var all = new ArrayList<>(leading.identified());
        var targets = leading.identified().stream().map(Identified::target).toList();
        other.identified().stream()
                .filter(each -> targets.contains(each.target()))
                .forEach(all::add);
        return new Things(all, leading.byFamilyOnly());
    }

    /**
     * `AXIS (network cameras)`: a remark decides what the plain text leaves open. `防火墙（许可证）`: or makes it doubtful.
     */
    private Recognition andRemark(Recognition plain, List<Hit> remark, List<Hit> found) {
        var statement = Statement.of(text, remark, found, makerNamed());
        if (!(plain instanceof Nothing) && statement.tellsOnlyPurpose()) return plain;
        var said = statement.recognition();
        return switch (plain) {
            case Nothing() -> remark.getFirst().is(Role.INCLUSION) ? plain : said;
            case SomethingElse(var hit) -> hit.is(Role.ACCESSORY) ? ofAccessory(hit, remark, said) : plain;
            case Things things ->
                switch (said) {
                    case Nothing() -> plain;
                    case SomethingElse(var hit) ->
                        hit.is(Role.ACCESSORY) && !remark.getFirst().is(Role.INCLUSION) && !listsFunctions(hit)
                                ? things.withDoubt(Doubt.CONTRADICTED)
                                : plain;
                    case Things more ->
                        things.sure() || remark.getFirst().is(Role.INCLUSION) ? plain : and(plain, more);
                };
        };
    }

    /** `等保服务包（含防火墙、堡垒机）`, `企业版 订阅（堡垒机软件）`; any other remark says what the accessory is for. */
    private Recognition ofAccessory(Hit accessory, List<Hit> remark, Recognition said) {
        var included = OtherHead.sure(remark);
        boolean assessed =
                text.endsWithAny(ASSESSMENT, text.fieldAt(accessory.start()).start(), accessory.end());
        if (remark.getFirst().is(Role.INCLUSION) && !included.isEmpty() && !assessed)
            return Things.of(included).withDoubt(Doubt.PACKAGE);
        return said instanceof Things things
                        && things.sure()
                        && OtherHead.isLicence(text, accessory)
                        && !OtherHead.isUpkeep(text, accessory)
                ? things.withDoubt(Doubt.LICENCE)
                : new SomethingElse(accessory);
    }

    /** `（受控发放、水印、回收）` lists functions. */
    private boolean listsFunctions(Hit hit) {
        int start = hit.start();
        while (text.at(start - 1) != '(' && text.at(start - 1) != Text.EDGE) start--;
        for (int at = start; text.at(at) != ')' && text.at(at) != Text.EDGE; at++) {
            if (text.at(at) == ',' || text.at(at) == '/') return true;
        }
        return false;
    }

    /** `备份一体机(含LTO-8磁带20盘)`: what comes with a thing excludes nothing. */
    private List<Hit> excluded(Text.Field field, List<Hit> found) {
        var excludes = Hits.within(field, hits.excludes());
        int listed = Integer.MAX_VALUE;
        for (var hit : found) {
            if (hit.namesListed()) listed = Math.min(listed, hit.end());
            if (hit.is(Role.INCLUSION) && hit.start() >= listed)
                return excludes.stream()
                        .filter(each -> each.start() < hit.start())
                        .toList();
        }
        return excludes;
    }

    private Recognition withoutExcluded(Recognition recognition, List<Hit> excludes) {
        if (!(recognition instanceof Things things) || excludes.isEmpty()) return recognition;
        if (excludes.stream().allMatch(hit -> isApartFromName(hit, things)))
            return things.withDoubt(Doubt.CONTRADICTED);
        var left = things.identified().stream()
                .filter(each -> excludes.stream().noneMatch(hit -> cancels(hit, each.target())))
                .toList();
        return left.isEmpty() ? new SomethingElse(excludes.getFirst()) : new Things(left, things.byFamilyOnly());
    }

    /** `邮件服务器 反垃圾邮件网关`: the last words are the certain name of the thing, as a phrase of its own. */
    private boolean isApartFromName(Hit exclude, Things things) {
        return things.sure()
                && !things.byFamilyOnly()
                && things.identified().stream()
                        .map(Identified::hit)
                        .allMatch(hit -> exclude.end() <= hit.start()
                                && text.endsWithAny(WHOLE, hit.start(), hit.end())
                                && hit.end() - hit.start() > exclude.end() - exclude.start()
                                && Boundary.between(text, exclude.end(), hit.start()) == Boundary.BLANK);
    }

    private static boolean cancels(Hit hit, Target target) {
        for (var meaning : hit.lexeme().meanings()) {
            if (meaning.role() == Role.EXCLUDE && meaning.target() == target) return true;
        }
        return false;
    }
}
