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
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hit;
import io.certwatch.product.engine.vocabulary.Hits;
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
        return hits.excludes().isEmpty()
                ? recognition
                : withoutExcluded(recognition, Hits.within(field, hits.excludes()));
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
                        if (things.byFamilyOnly() && !more.byFamilyOnly() && (binds(more) || !binds(things)))
                            yield join(more, things);
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
        if (OtherHead.isRenewal(text, accessory)) return new SomethingElse(accessory);
        if (isItsLicence(accessory, things)) return things;
        if (OtherHead.isLicence(text, accessory) && OtherHead.isUpkeep(text, accessory))
            return new SomethingElse(accessory);
        if (accessory.is(Role.ACCESSORY) && things.byFamilyOnly()) return new SomethingElse(accessory);
        boolean mayBeSold =
                accessory.is(Role.ACCESSORY) || accessory.is(Role.PART) || PropertyMarks.isReplaced(text, accessory);
        return mayBeSold ? things.withDoubt(Doubt.CONTRADICTED) : things;
    }

    /** `UTM;UNIVERSAL TESTING MACHINE`: the other thing is what the abbreviation stands for. */
    private boolean isSpelledOut(Things things, Hit other) {
        return things.identified().stream()
                .map(Identified::hit)
                .allMatch(hit -> Initials.of(text, other).areSpelledBy(text.between(hit.start(), hit.end())));
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
        if (remark.getFirst().is(Role.INCLUSION) && !included.isEmpty())
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

    private static Recognition withoutExcluded(Recognition recognition, List<Hit> excludes) {
        if (!(recognition instanceof Things things) || excludes.isEmpty()) return recognition;
        var left = things.identified().stream()
                .filter(each -> excludes.stream().noneMatch(hit -> cancels(hit, each.target())))
                .toList();
        return left.isEmpty() ? new SomethingElse(excludes.getFirst()) : new Things(left, things.byFamilyOnly());
    }

    private static boolean cancels(Hit hit, Target target) {
        for (var meaning : hit.lexeme().meanings()) {
            if (meaning.role() == Role.EXCLUDE && meaning.target() == target) return true;
        }
        return false;
    }
}
