package io.certwatch.product.engine.recognition;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.structure.Structure;
import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hit;
import io.certwatch.product.engine.vocabulary.Role;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part in a name that goes from the class of a material to its kind: `PLC\编程电缆\USB\3M`,
 * `SW,CHASSIS,FABRIC MODULE`. The second place is what is sold, if it alone names a part; a list of parts is what a
 * device is made of.
 */
final class ClassifiedPart {

    /** What a device has, so that one alone may describe it: `核心交换机\电源`. */
    private static final List<String> COMPONENTS = LANGUAGE.foldWords("component");

    private static final List<String> VAGUE = LANGUAGE.foldWords("vague-class");

    private static final List<String> SPARE_BEHIND = Stream.concat(
                    LANGUAGE.foldWords("spare").stream(), LANGUAGE.foldWords("replaced-behind").stream())
            .toList();
    private static final String SEPARATORS = " ,;\\/";

    private static final List<String> REDUNDANT = LANGUAGE.foldWords("redundant");

    private static final List<String> FORMS = LANGUAGE.foldWords("form");

    private ClassifiedPart() {}

    static @Nullable Hit in(Text text, Structure structure) {
        var statements = structure.statements();
        if (statements.size() < 2 || !lastOf(statements.getFirst()).namesListed()) return null;
        var part = statements.get(1).getLast();
        if (isSpare(text, part)
                && isDirectlyBehind(text, lastOf(statements.getFirst()).end(), part)) return part;
        boolean second = isThing(statements.getFirst())
                && !namesModel(statements)
                && isPart(part)
                && !OtherHead.isLicence(text, part)
                && !isComponent(text, part)
                && isClassified(text, lastOf(statements.getFirst()).end(), part)
                && endsItsPlace(text, part.end());
        return second && isOnly(text, part, statements) ? part : null;
    }

    /** `RACK KIT,MOUNTING,FIREWALL`: whether a material's text begins with it as its class. */
    static boolean isClass(Text text, Hit part) {
        var field = text.fieldAt(part.start());
        if (part.start() != field.start()) return false;
        if (Chars.chinese(text.at(part.start()))) return isChineseClass(text, part, field);
        return true
                && text.at(part.end()) == ','
                && text.joinsPrevious(part.end() + 1)
                && !VAGUE.contains(text.between(part.start(), part.end()));
    }

    /** `导轨套件\机架式服务器`, `电源;防火墙冗余` */
    private static boolean isChineseClass(Text text, Hit part, Text.Field field) {
        if (!part.is(Role.PART)) return false;
        if (text.at(part.end()) == '\\') return true;
        if (text.at(part.end()) != ';') return false;
        int end = part.end() + 1;
        while (end < field.end() && text.at(end) != ';') end++;
        return text.endsWithAny(REDUNDANT, part.end(), end);
    }

    /** `防火墙\导轨\USG6650` is the firewall. */
    private static boolean namesModel(List<List<Hit>> statements) {
        return statements.stream()
                .flatMap(List::stream)
                .anyMatch(hit -> hit.lexeme().isFamily() && hit.namesListed());
    }

    private static boolean isThing(List<Hit> statement) {
        return lastOf(statement).namesListed() && statement.stream().noneMatch(Hit::namesOther);
    }

    /** The last word that is not neutral. */
    private static Hit lastOf(List<Hit> statement) {
        for (var hit : statement.reversed()) {
            if (!hit.lexeme().isNeutral()) return hit;
        }
        return statement.getLast();
    }

    private static boolean isComponent(Text text, Hit hit) {
        var word = text.between(hit.start(), hit.end());
        return COMPONENTS.contains(word) || FORMS.contains(word);
    }

    /** `ADC,F5 PSU SPARE`, `网闸,电源,备件`: a part that is called a spare one, of any family that the text names. */
    private static boolean isSpare(Text text, Hit hit) {
        if (!isPart(hit)) return false;
        int behind = SEPARATORS.indexOf(text.at(hit.end())) >= 0 ? hit.end() + 1 : hit.end();
        for (var spare : SPARE_BEHIND) {
            int end = behind + spare.length();
            if (text.has(spare, behind) && (endsItsPlace(text, end) || text.at(end) == ';')) return true;
        }
        return false;
    }

    private static boolean isPart(Hit hit) {
        return hit.is(Role.PART) || hit.is(Role.ACCESSORY);
    }

    private static boolean isDirectlyBehind(Text text, int end, Hit part) {
        if (SEPARATORS.indexOf(text.at(end)) < 0) return false;
        for (int at = end + 1; at < part.start(); at++) {
            if (text.at(at) != ' ' && SEPARATORS.indexOf(text.at(at)) >= 0) return false;
        }
        return true;
    }

    /** Exactly one sign of classification between the two, directly behind the thing. */
    private static boolean isClassified(Text text, int end, Hit part) {
        if (!isSign(text, end) || text.at(end) == ',' && Chars.chinese(text.at(part.start()))) return false;
        for (int at = end + 1; at < part.start(); at++) {
            if (isSign(text, at) || text.at(at) == ':' || text.at(at) == ';') return false;
        }
        return true;
    }

    private static boolean endsItsPlace(Text text, int end) {
        return text.at(end) == Text.EDGE || isSign(text, end);
    }

    private static boolean isSign(Text text, int at) {
        char c = text.at(at);
        return c == '\\' || c == ',' && text.joinsPrevious(at + 1);
    }

    /** The first letters of a model are no other part: `交换机\光模块\SFP-GE-LX`. */
    private static boolean isOnly(Text text, Hit part, List<List<Hit>> statements) {
        return statements.stream()
                .flatMap(List::stream)
                .noneMatch(hit -> hit != part && isPart(hit) && endsItsPlace(text, hit.end()));
    }
}
