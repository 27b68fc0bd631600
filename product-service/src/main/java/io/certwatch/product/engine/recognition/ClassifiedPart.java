package io.certwatch.product.engine.recognition;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.structure.Structure;
import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hit;
import io.certwatch.product.engine.vocabulary.Role;
import java.util.List;
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

    private static final List<String> SPARE = LANGUAGE.foldWords("spare");

    private static final List<String> FORMS = LANGUAGE.foldWords("form");

    private ClassifiedPart() {}

    static @Nullable Hit in(Text text, Structure structure) {
        var statements = structure.statements();
        if (statements.size() < 2 || !lastOf(statements.getFirst()).namesListed()) return null;
        var part = statements.get(1).getLast();
        if (isSpare(text, part)
                && isClassified(text, lastOf(statements.getFirst()).end(), part)) return part;
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
        boolean first = part.start() == field.start() && !Chars.chinese(text.at(part.start()));
        return first
                && text.at(part.end()) == ','
                && text.joinsPrevious(part.end() + 1)
                && !VAGUE.contains(text.between(part.start(), part.end()));
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

    /** `ADC,F5 PSU SPARE`: a part that is called a spare one, of any family that the text names. */
    private static boolean isSpare(Text text, Hit hit) {
        int behind = text.at(hit.end()) == ' ' ? hit.end() + 1 : hit.end();
        for (var spare : SPARE) {
            if (isPart(hit) && text.has(spare, behind) && endsItsPlace(text, behind + spare.length())) return true;
        }
        return false;
    }

    private static boolean isPart(Hit hit) {
        return hit.is(Role.PART) || hit.is(Role.ACCESSORY);
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
