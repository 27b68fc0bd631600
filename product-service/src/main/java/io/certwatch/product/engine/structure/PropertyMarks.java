package io.certwatch.product.engine.structure;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hit;
import io.certwatch.product.engine.vocabulary.Role;
import java.util.List;

/**
 * The marks by which the word for a part or a service is a property of the thing: a count, a quantity, a word such as
 * 双 or `dual`, the duration of a warranty.
 */
public final class PropertyMarks {

    /** How a word for a part or a service relates to the thing before it. */
    enum Relation {
        /** It describes the thing. */
        PROPERTY,
        /** It may describe the thing, or be what is sold. */
        OPEN,
        /** It is what is sold. */
        HEAD
    }

    private static final List<String> WARRANTY = LANGUAGE.foldWords("warranty");
    private static final List<String> MAINTENANCE = LANGUAGE.foldWords("maintenance");
    private static final List<String> RENEWAL = LANGUAGE.foldWords("renewal");
    private static final List<String> SIGNATURES = LANGUAGE.foldWords("signatures");
    private static final List<String> TRAINING = LANGUAGE.foldWords("training");
    private static final List<String> REPLACED = LANGUAGE.foldWords("replaced");
    private static final List<String> LICENCE = LANGUAGE.foldWords("licence");
    private static final List<String> REDUNDANT = LANGUAGE.foldWords("redundant");
    private static final List<String> SPARE = LANGUAGE.foldWords("spare");
    private static final List<String> COMPONENT = LANGUAGE.foldWords("component");
    private static final List<String> PORTS = LANGUAGE.foldWords("port-part");
    private static final List<String> MOUNTED = LANGUAGE.foldWords("mounted");
    private static final List<String> ORDER_UNIT = LANGUAGE.foldWords("order-unit");
    private static final List<String> FORMS = LANGUAGE.foldWords("form");
    private static final List<String> MODULE = LANGUAGE.foldWords("software-module");
    private static final List<String> SUPPLY = LANGUAGE.foldWords("kind-of-supply");
    private static final List<String> WHOLE = LANGUAGE.foldWords("whole-device");
    private static final String AND = LANGUAGE.characters("and");
    private static final List<String> RATED = LANGUAGE.foldWords("rated-part");
    private static final List<String> RATES = LANGUAGE.foldWords("port-rate");
    private static final List<String> PIECES = LANGUAGE.foldWords("piece");
    private static final List<String> CARDS = LANGUAGE.foldWords("card");
    private static final List<String> INCLUDED_BEHIND = LANGUAGE.foldWords("included-behind");
    private static final List<String> INCLUDED_LAST = LANGUAGE.foldWords("included-last");

    /** `堡垒机用4T硬盘` */
    private static final char USED = '用';

    /** The breaks before the third place of a list. */
    private static final int A_LIST = 2;

    private final Text text;
    private final Text.Field field;
    private final List<Hit> hits;
    private final Quantifiers quantifiers;

    PropertyMarks(Text text, Text.Field field, List<Hit> hits) {
        this.text = text;
        this.field = field;
        this.hits = hits;
        this.quantifiers = new Quantifiers(text, field);
    }

    Relation relation(Hit hit) {
        if (isIncludedBehind(hit) || isAddedToProperty(hit)) return Relation.PROPERTY;
        if (text.endsWithAny(RENEWAL, hit.start(), hit.end()) || isReplaced(text, hit)) return Relation.HEAD;
        if (hit.is(Role.ACCESSORY) && lasts(hit)) return ofService(hit);
        int counted = startOfCount(hit);
        if (counted < hit.start() && text.at(counted - 1) == USED && text.joinsPrevious(counted)) return Relation.HEAD;
        if (isLicenceOfFunction(hit, counted) || isModuleOfName(hit, counted)) return Relation.HEAD;
        if (isSpareByTag(hit) || isPartByRate(hit, counted) || isPowerOfName(hit, counted)) return Relation.HEAD;
        if (isKindOfSupply(hit)) return namesWhole(hit) ? Relation.PROPERTY : Relation.OPEN;
        if (isOnlyPart(hit, counted)) return Relation.OPEN;
        if (counted < hit.start() || isMountedSo(hit) || isFormInList(hit)) return Relation.PROPERTY;
        if (isCalledSpare(hit)) return Relation.HEAD;
        if (isComponent(hit) && quantifiers.isNumbered(hit.end())) return Relation.PROPERTY;
        if (quantifiers.endBehind(hit.end()) == hit.end()) return Relation.HEAD;
        return switch (boundaryBefore(hit)) {
            case NONE -> Relation.HEAD;
            case BLANK -> isComponent(hit) ? Relation.PROPERTY : Relation.HEAD;
            case SIGN, BREAK -> Relation.PROPERTY;
        };
    }

    /** `双机热备授权` counts no licences. */
    private boolean isLicenceOfFunction(Hit hit, int counted) {
        if (counted == hit.start() || !text.endsWithAny(LICENCE, hit.start(), hit.end())) return false;
        for (int at = counted; at < hit.start(); at++) {
            if (Chars.countsSomething(text.at(at))) return false;
        }
        return text.endsWithAny(REDUNDANT, counted, hit.start());
    }

    /** `FL MGUARD 1105 防火墙 1 pc`: the last word of a clause behind a whole number counts what is ordered. */
    boolean isUnitOfOrder(Hit hit) {
        int number = text.at(hit.start() - 1) == ' ' ? hit.start() - 1 : hit.start();
        int from = number;
        while (from > field.start() && Chars.digit(text.at(from - 1))) from--;
        boolean alone = from < number && !Chars.ofWord(text.at(from - 1)) && text.at(from - 1) != '.';
        int end = text.at(hit.end()) == '.' ? hit.end() + 1 : hit.end();
        return alone
                && ORDER_UNIT.contains(text.between(hit.start(), hit.end()))
                && (endsClause(end) || text.at(end) == '(' || text.at(end) == ')');
    }

    /** `[备件]天融信防火墙冗余电源模块`: the field begins by saying that a spare part is sold. */
    private boolean isSpareByTag(Hit hit) {
        if (!hit.is(Role.PART) && !isComponent(hit)) return false;
        int at = field.start();
        while (at < field.end() && !Chars.ofWord(text.at(at)) && !Chars.chinese(text.at(at))) at++;
        int end = at;
        while (end < field.end() && (Chars.ofWord(text.at(end)) || Chars.chinese(text.at(end)))) {
            if (end > at && !text.joinsPrevious(end)) break;
            end++;
        }
        return end < hit.start() && SPARE.contains(text.between(at, end));
    }

    /** `带bypass卡及特征库2年`: what "and" joins to a part that describes the thing. */
    private boolean isAddedToProperty(Hit hit) {
        if (AND.indexOf(text.at(hit.start() - 1)) < 0) return false;
        for (var other : hits) {
            boolean part = other.end() == hit.start() - 1 && other.is(Role.PART);
            if (part && relation(other) == Relation.PROPERTY) return true;
        }
        return false;
    }

    /** `网闸 内存条 8G`, `防火墙 12V电源适配器`: nothing else describes the thing, so that the part may be what is sold. */
    private boolean isOnlyPart(Hit hit, int counted) {
        if (!hit.is(Role.PART) || counted == hit.start()) return false;
        for (int at = counted; at < hit.start(); at++) {
            if (!Chars.digit(text.at(at)) && text.at(at) != 'v' && text.at(at) != 'w') return false;
        }
        if (counted < hit.start() && Chars.digit(text.at(hit.start() - 1))) return false;
        if (boundaryBefore(hit) != Boundary.BLANK || quantifiers.startOfDuration(hit.start()) < hit.start())
            return false;
        for (var other : hits) {
            boolean name = other.namesListed() && other.end() <= hit.start() || other.is(Role.MAKER);
            if (other != hit && !name) return false;
        }
        for (int at = field.start(); at < hit.start(); at++) {
            if (Boundary.between(text, at, at + 1).compareTo(Boundary.BLANK) > 0 && text.at(at) != ' ') return false;
        }
        for (int at = hit.end(); at < field.end(); at++) {
            if (!Chars.digit(text.at(at)) && text.at(at) != ' ' && !(text.at(at) >= 'a' && text.at(at) <= 'w'))
                return false;
        }
        return text.fields().stream().noneMatch(other -> other.name().equals("model"));
    }

    /** `USG6635E 主机 AC电源`: which kind of supply a device has, or which is sold for it. */
    private boolean isKindOfSupply(Hit hit) {
        if (!isComponent(hit) || !hit.is(Role.PART)) return false;
        int at = hit.start();
        while (text.at(at - 1) != ' ' && at > field.start() && text.joinsPrevious(at)) at--;
        return SUPPLY.contains(text.between(at, hit.start())) && boundaryBefore(hit) == Boundary.BLANK;
    }

    private boolean namesWhole(Hit part) {
        for (int at = field.start(); at < part.start(); at++) {
            if (text.hasAny(WHOLE, at)) return true;
        }
        return false;
    }

    /** `36端口100GE线卡`, `探针100G光模块`: its ports and their rate count no cards. */
    private boolean isPartByRate(Hit hit, int counted) {
        if (counted == hit.start() || !text.endsWithAny(RATED, hit.start(), hit.end())) return false;
        boolean rated = false;
        for (int at = counted; at < hit.start(); at++) {
            if (text.hasAny(PIECES, at)) return false;
            rated |= Chars.digit(text.at(at - 1)) && text.hasAny(RATES, at);
        }
        return rated && (boundaryBefore(hit) == Boundary.NONE || text.hasAny(CARDS, hit.start()));
    }

    /** `运维审计系统冗余电源/550W`: the redundant supply of the name, with its power alone behind it. */
    private boolean isPowerOfName(Hit hit, int counted) {
        if (!hit.is(Role.PART) || !isComponent(hit) || !REDUNDANT.contains(text.between(counted, hit.start())))
            return false;
        int at = hit.end();
        while (at < field.end()
                && (text.at(at) == '/' || text.at(at) == ' ' || Chars.digit(text.at(at)) || text.at(at) == 'w')) at++;
        return at == field.end() && boundaryBefore(hit) == Boundary.NONE;
    }

    /** `防火墙冗余电源模块`: 冗余 is part of the name of the module, which goes on from the thing. */
    private boolean isModuleOfName(Hit hit, int counted) {
        return hit.is(Role.PART)
                && text.endsWithAny(MODULE, hit.start(), hit.end())
                && REDUNDANT.contains(text.between(counted, hit.start()))
                && boundaryBefore(hit) == Boundary.NONE;
    }

    /** `工控网监测审计;旁路;8口;导轨`: in a list of properties the form tells how the thing is mounted. */
    private boolean isFormInList(Hit hit) {
        if (!FORMS.contains(text.between(hit.start(), hit.end())) || !endsClause(hit.end())) return false;
        int breaks = 0;
        for (int at = field.start(); at < hit.start(); at++) {
            if (Boundary.between(text, at, at + 1) == Boundary.BREAK) breaks++;
        }
        return breaks >= A_LIST && boundaryBefore(hit) == Boundary.BREAK;
    }

    /** `服务器 8P 机架 8*32核`, `IDS/机架1U`: how it is mounted, apart from its name. */
    private boolean isMountedSo(Hit hit) {
        boolean only = text.endsWithAny(MOUNTED, hit.start(), hit.end()) && !Chars.chinese(text.at(hit.end()));
        return only && boundaryBefore(hit).compareTo(Boundary.NONE) > 0;
    }

    /** `硬盘 4TB`, `电源×2` behind a thing are its own; two front connectors are what is sold. */
    private boolean isComponent(Hit hit) {
        return text.endsWithAny(COMPONENT, hit.start(), hit.end());
    }

    /** `三年质保` describes the thing; `三年维保` does so only if it does not go on from its name; `堡垒机维保 1年` is sold. */
    private Relation ofService(Hit hit) {
        if (text.endsWithAny(WARRANTY, hit.start(), hit.end())) return Relation.PROPERTY;
        boolean maintenance = text.endsWithAny(MAINTENANCE, hit.start(), hit.end());
        if (maintenance && isOfMakerAlone(hit) || isOfSignatures(hit) || isTrainingOfSomebody(hit))
            return Relation.HEAD;
        boolean lasting = quantifiers.startOfDuration(hit.start()) < hit.start();
        return switch (boundaryBefore(hit)) {
            case NONE -> maintenance && lasting ? Relation.OPEN : Relation.HEAD;
            case BLANK -> maintenance && lasting ? Relation.PROPERTY : Relation.OPEN;
            case SIGN, BREAK -> Relation.PROPERTY;
        };
    }

    /** `Imperva 原厂维保 一年`: the name of a maker alone is no thing that could have a service. */
    private boolean isOfMakerAlone(Hit service) {
        boolean named = false;
        for (var hit : hits) {
            if (hit.start() >= service.start() || !hit.namesListed()) continue;
            if (hit.lexeme().isSure()) return false;
            named = true;
        }
        return named && boundaryBefore(service).compareTo(Boundary.SIGN) < 0;
    }

    /** `IDS 特征库升级 2年` */
    private boolean isOfSignatures(Hit hit) {
        return text.hasAny(SIGNATURES, hit.start()) && quantifiers.startOfDuration(hit.start()) == hit.start();
    }

    /** `防火墙配置 骨干教师培训 5天`: who is trained. */
    private boolean isTrainingOfSomebody(Hit hit) {
        return text.endsWithAny(TRAINING, hit.start(), hit.end())
                && Chars.chinese(text.at(hit.start() - 1))
                && text.joinsPrevious(hit.start());
    }

    /** Whether a duration is beside it. */
    private boolean lasts(Hit hit) {
        return quantifiers.startOfDuration(hit.start()) < hit.start()
                || quantifiers.endOfDuration(hit.end()) > hit.end();
    }

    int startOfProperty(Hit hit) {
        return hit.is(Role.INCLUSION)
                ? hit.start()
                : Math.min(startOfCount(hit), quantifiers.startOfDuration(hit.start()));
    }

    int endOfProperty(Hit hit) {
        return hit.is(Role.INCLUSION)
                ? hit.end()
                : Math.max(quantifiers.endBehind(hit.end()), quantifiers.endOfDuration(hit.end()));
    }

    /** The digits of a name before the word count nothing; those of a model may: `NGAF 480G SSD`. */
    private int startOfCount(Hit hit) {
        int floor = field.start();
        for (var other : hits) {
            boolean isName = other.namesListed() || other.namesOther();
            boolean isModel = other.lexeme().isFamily() && isComponent(hit);
            if (isName && !isModel && other.end() <= hit.start()) floor = other.end();
        }
        return quantifiers.startBefore(
                hit.start(), floor, text.at(hit.end() - 1) == 's' || isComponent(hit), isPort(hit));
    }

    /** A port, what goes into one, or a disk or memory, whose count may be a rate or a size. */
    private boolean isPort(Hit hit) {
        return hit.is(Role.OTHER) || text.endsWithAny(PORTS, hit.start(), hit.end());
    }

    private boolean isIncludedBehind(Hit hit) {
        int end = text.at(hit.end()) == ' ' ? hit.end() + 1 : hit.end();
        return text.hasAny(INCLUDED_BEHIND, end) || isOfIncludedList(hit);
    }

    /** `rail kit and PSU incl.` */
    private boolean isOfIncludedList(Hit hit) {
        boolean part = hit.is(Role.ACCESSORY) || hit.is(Role.PART);
        return part && text.endsWithAny(INCLUDED_LAST, hit.end(), endOfClause(hit));
    }

    /** `power supply 300W AC, spare`, `硬盘 1TB，备件`: the part is the spare one, not the thing before it. */
    private boolean isCalledSpare(Hit hit) {
        boolean part = hit.is(Role.PART) || isComponent(hit);
        int at = endOfClause(hit);
        if (!part) return false;
        if (text.endsWithAny(SPARE, hit.end(), at) && text.at(hit.end()) == ' ') return true;
        if (at >= field.end() || text.at(at) != ',') return false;
        int word = text.at(at + 1) == ' ' ? at + 2 : at + 1;
        return SPARE.stream().anyMatch(spare -> text.has(spare, word) && endsClause(word + spare.length()));
    }

    private boolean endsClause(int at) {
        return at >= field.end() || Boundary.between(text, at, at + 1) == Boundary.BREAK;
    }

    private int endOfClause(Hit hit) {
        int at = hit.end();
        while (at < field.end() && Boundary.between(text, at, at + 1) != Boundary.BREAK) at++;
        while (at > hit.end() && text.at(at - 1) == '.') at--;
        return at;
    }

    /** Whether a count or a duration is in front of it: `双电源 防火墙`, `三年维保 防火墙`. */
    public static boolean isCounted(Text text, Hit hit) {
        var field = text.fieldAt(hit.start());
        var quantifiers = new Quantifiers(text, field);
        return quantifiers.startBefore(hit.start(), field.start(), true, false) < hit.start()
                || quantifiers.startOfDuration(hit.start()) < hit.start();
    }

    /** `replacement hard disk 600GB`, `更换电源`: it is for a thing that exists. */
    public static boolean isReplaced(Text text, Hit hit) {
        int end = text.at(hit.start() - 1) == ' ' ? hit.start() - 1 : hit.start();
        return text.endsWithAny(REPLACED, 0, end) || text.hasAny(REPLACED, hit.start());
    }

    private Boundary boundaryBefore(Hit hit) {
        int start = startOfProperty(hit);
        int end = field.start();
        for (var other : hits) {
            if (other.end() <= start && !other.is(Role.PROCUREMENT)) end = other.end();
        }
        return Boundary.between(text, end, start);
    }
}
