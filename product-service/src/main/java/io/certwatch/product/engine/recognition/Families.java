package io.certwatch.product.engine.recognition;

import static io.certwatch.product.engine.recognition.Recognition.NOTHING;

import io.certwatch.product.engine.Doubt;
import io.certwatch.product.engine.recognition.Recognition.SomethingElse;
import io.certwatch.product.engine.recognition.Recognition.Things;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hit;
import io.certwatch.product.engine.vocabulary.Role;
import io.certwatch.product.engine.vocabulary.Target;
import java.util.ArrayList;
import java.util.List;

/** The product families in a statement: their meaning alone, and what they add to a noun. */
final class Families {

    private static final int FEW_LETTERS = 2;

    private final Text text;
    private final List<Hit> ofField;
    private final boolean makerNamed;
    private final List<Hit> families = new ArrayList<>(2);

    /** @param makerNamed whether the product names a maker of the lexicon */
    Families(Text text, List<Hit> ofField, boolean makerNamed) {
        this.text = text;
        this.ofField = ofField;
        this.makerNamed = makerNamed;
    }

    void add(Hit family) {
        families.add(family);
    }

    boolean isEmpty() {
        return families.isEmpty();
    }

    int size() {
        return families.size();
    }

    boolean contains(Hit hit) {
        return families.contains(hit);
    }

    Hit first() {
        return families.getFirst();
    }

    boolean anySureBefore(int position) {
        for (var family : families) {
            if (family.lexeme().isSureWhereItBinds() && family.end() <= position) return true;
        }
        return false;
    }

    /** The meaning of the families if no noun says what the thing is. */
    Recognition recognition() {
        var telling = telling();
        if (telling.isEmpty()) return NOTHING;
        if (telling.getFirst().namesOther()) return new SomethingElse(telling.getFirst());
        var identified = new ArrayList<Identified>(2);
        for (var family : telling) {
            if (!family.namesOther()) Identified.addTo(identified, family, goesOn(family));
        }
        return new Things(identified, true);
    }

    /** Families of the named maker take precedence over others; a series without its maker must end the phrase. */
    private List<Hit> telling() {
        var ofMaker = families.stream()
                .filter(family -> family.lexeme().isOfNamedMaker())
                .toList();
        if (!ofMaker.isEmpty()) return ofMaker;
        return families.stream()
                .filter(family -> !family.is(Role.SERIES) || !Remainder.isUnknownBehindSeries(text, family, ofField))
                .toList();
    }

    /** `Eudemon handbag`: no maker of such things is named, and the last noun is unknown. */
    private boolean goesOn(Hit family) {
        return !makerNamed && Remainder.isUnknownBehindSeries(text, family, ofField);
    }

    /**
     * A family specifies what the noun leaves open, but `USG防火墙` is a firewall whatever other things the family
     * contains.
     */
    void addTo(List<Identified> identified) {
        if (families.isEmpty()) return;
        boolean settled = isSettled(identified);
        var ofFamilies = new ArrayList<Identified>(2);
        for (var family : families) Identified.addTo(ofFamilies, family, false);
        ofFamilies.removeIf(each -> (settled || each.below()) && !names(identified, each.target()));
        boolean named = namedSurely(identified);
        for (var each : ofFamilies) {
            if (!named || names(identified, each.target())) identified.add(each);
            else if (!isShort(each.hit())) identified.add(each.withDoubt(Doubt.CONTRADICTED));
        }
    }

    /** Two letters and a number can be the model of anything. */
    private boolean isShort(Hit family) {
        for (int at = family.start(); at <= family.start() + FEW_LETTERS; at++) {
            if (!Character.isLetter(text.at(at))) return text.at(family.start()) < 128;
        }
        return false;
    }

    /** `Rack server AX-9000` is a rack server, although load balancers have that name too. */
    private static boolean namedSurely(List<Identified> identified) {
        for (var each : identified) {
            if (each.sure() && each.target().binds()) return true;
        }
        return false;
    }

    private static boolean isSettled(List<Identified> identified) {
        for (var each : identified) {
            if (each.sure() && each.target().binds() && !each.target().hasCriteria()) return true;
        }
        return false;
    }

    private static boolean names(List<Identified> identified, Target target) {
        for (var each : identified) {
            if (each.target() == target) return true;
        }
        return false;
    }
}
