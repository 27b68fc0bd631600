package io.certwatch.product.engine.recognition;

import io.certwatch.product.engine.Doubt;
import io.certwatch.product.engine.Evidence;
import io.certwatch.product.engine.Fields;
import io.certwatch.product.engine.Judgement.OtherThing;
import io.certwatch.product.engine.Truth;
import io.certwatch.product.engine.criteria.CriteriaCheck;
import io.certwatch.product.engine.recognition.Recognition.Nothing;
import io.certwatch.product.engine.recognition.Recognition.SomethingElse;
import io.certwatch.product.engine.recognition.Recognition.Things;
import io.certwatch.product.engine.structure.PropertyMarks;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hit;
import io.certwatch.product.engine.vocabulary.Hits;
import io.certwatch.product.engine.vocabulary.PartNumber;
import io.certwatch.product.engine.vocabulary.Role;
import io.certwatch.product.engine.vocabulary.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a product is, from all its fields: the declared category before the name, the name before the model, the model
 * before the description and the specs. A lower field decides only what the higher ones leave open.
 */
public final class Identification {

    private static final int ENOUGH_FIGURES = 3;
    private static final char FIRST_BEYOND_ASCII = 128;

    private final Text text;
    private final FieldReader reader;
    private final List<Candidate> candidates = new ArrayList<>(4);
    private final List<Evidence> described = new ArrayList<>(0);
    private @Nullable Hit somethingElse;
    private boolean namedByFamilyOnly;

    private Identification(Text text, Hits hits) {
        this.text = text;
        this.reader = new FieldReader(text, hits);
    }

    public static Identification of(Fields fields, Hits hits, List<Target> declared, Map<Target, Evidence> certified) {
        var identification = new Identification(fields.text(), hits);
        identification.readName(fields);
        identification.readModel(fields);
        identification.readRest(fields);
        identification.certify(certified);
        identification.readMaker(fields, hits);
        identification.declare(declared, fields);
        identification.readFigures(fields, hits);
        identification.leaveOpen(OpenKind.of(fields));
        if (hits.besideGoods()) identification.contradictNamed(Doubt.CONTRADICTED);
        if (hits.fromCloud()) identification.candidates.forEach(each -> each.contradict(Doubt.CLOUD_SERVICE));
        if (fields.otherGoods()) identification.candidates.forEach(each -> each.contradict(Doubt.OTHER_GOODS));
        return identification;
    }

    public List<Candidate> candidates() {
        return candidates;
    }

    /** What in the names only describes the product. */
    public List<Evidence> described() {
        return described.isEmpty() ? List.of() : List.copyOf(described);
    }

    /** What the product was identified as, if no entry covers that. */
    public @Nullable OtherThing somethingElse() {
        return somethingElse == null ? null : new OtherThing(OtherThing.kindOf(somethingElse), somethingElse.in(text));
    }

    private void readName(Fields fields) {
        for (var name : fields.names()) {
            var said = reader.read(name, segment -> described.add(segment.in(text)));
            namedByFamilyOnly = said instanceof Things things && things.byFamilyOnly();
            var extension = said instanceof Things
                    ? new Extension(text).in(name, reader.hits().things())
                    : null;
            take(extension == null ? said : new SomethingElse(extension));
            if (!isForSomething()) SecureEdition.in(text, name, reader.hits()).forEach(this::confirm);
        }
        if (somethingElse != null) candidates.forEach(each -> each.contradict(Doubt.CONTRADICTED));
    }

    /** A model decides what a name leaves open, and to which family the named thing belongs. */
    private void readModel(Fields fields) {
        if (fields.model() == null || somethingElse != null) return;
        var number = PartNumber.in(text);
        if (number.isLicence() && namesNoSoftware()) {
            candidates.forEach(each -> each.contradict(Doubt.LICENCE));
            return;
        }
        var part = number.isPart() && namedByFamilyOnly ? partNamed(fields) : null;
        if (part != null) {
            candidates.clear();
            somethingElse = part;
            return;
        }
        var recognition = reader.read(fields.model());
        if (recognition instanceof SomethingElse(var hit)
                && namedByFamilyOnly
                && hit.lexeme().isFamily()) {
            candidates.forEach(each -> each.contradict(Doubt.CONTRADICTED));
            return;
        }
        if (candidates.isEmpty()) take(recognition);
        else if (recognition instanceof Things things && anythingSure()) confirm(things);
        else if (recognition instanceof Things things) {
            var said = anythingLicensed() ? things.withDoubt(Doubt.LICENCE) : things;
            said.identified().forEach(this::add);
        }
    }

    /** The part in a name that names a family beside it, even if it seems to describe a device: `F5 power supply 300W`. */
    private @Nullable Hit partNamed(Fields fields) {
        for (var name : fields.names()) {
            for (var hit : Hits.within(name, reader.hits().things())) {
                if (hit.is(Role.INCLUSION)) return null;
                if (hit.is(Role.PART) && !PropertyMarks.isCounted(text, hit)) return hit;
            }
        }
        return null;
    }

    private boolean namesNoSoftware() {
        return candidates.stream().noneMatch(each -> each.target().software());
    }

    /** An accessory in a description belongs to the product and is not the product. */
    private void readRest(Fields fields) {
        for (var field : fields.rest()) {
            if (somethingElse != null || anythingSure()) return;
            var recognition = reader.read(field);
            if (recognition instanceof SomethingElse(var hit) && (hit.is(Role.ACCESSORY) || hit.is(Role.PART))) {
                if (isNumberOf(fields, hit)) somethingElse = hit;
                continue;
            }
            if (candidates.isEmpty()) take(recognition);
            else if (recognition instanceof Things things && !(things.byFamilyOnly() && anythingDisputed()))
                confirm(things);
        }
    }

    /** `SSLVPN用户授权 50` with the model of the device that it is for, of which nothing is described. */
    private boolean anythingLicensed() {
        if (!described.isEmpty()) return false;
        for (var candidate : candidates) {
            if (candidate.doubt() == Doubt.LICENCE) return true;
        }
        return false;
    }

    private boolean anythingDisputed() {
        for (var candidate : candidates) {
            if (candidate.isDisputed()) return true;
        }
        return false;
    }

    /** `V-VBRVUL-0I-SU1AR-00`, described as a renewal. */
    private boolean isNumberOf(Fields fields, Hit accessory) {
        if (!candidates.isEmpty() || !OtherHead.isRenewal(text, accessory)) return false;
        return fields.names().stream().allMatch(Identification::isOneWord);
    }

    private static boolean isOneWord(Text.Field name) {
        return name.original().strip().chars().allMatch(c -> c > ' ' && c < FIRST_BEYOND_ASCII);
    }

    /**
     * A certificate for the model decides what the words leave open; if they say something else, a person must check.
     */
    private void certify(Map<Target, Evidence> certified) {
        certified.forEach((target, evidence) -> {
            var candidate = candidate(target);
            if (candidate.identity() == Truth.TRUE) return;
            candidate.confirm(evidence);
            if (somethingElse != null) candidate.contradict(Doubt.CONTRADICTED);
        });
    }

    /** Any product of a maker that makes only security products may be one. */
    private void readMaker(Fields fields, Hits hits) {
        if (!nothingYet()) return;
        for (var name : fields.names()) {
            if (isOneWord(name) && PartNumber.of(name.original()).isSoldForDevice()) {
                somethingElse = Hit.ofAccessory(name.start(), name.end());
                return;
            }
        }
        for (var name : fields.names()) addAnythingOf(Hits.within(name, hits.makers()));
        var maker = fields.maker();
        if (maker == null) return;
        if (reader.read(maker) instanceof Things things) {
            things.identified()
                    .forEach(each -> add(new Identified(each.target(), each.hit(), Doubt.MAKER_ONLY, false)));
        }
        addAnythingOf(Hits.within(maker, hits.makers()));
    }

    private void addAnythingOf(List<Hit> makers) {
        for (var hit : makers) {
            for (var meaning : hit.lexeme().meanings()) {
                if (meaning.target() != null) add(new Identified(meaning.target(), hit, Doubt.MAKER_ONLY, false));
            }
        }
    }

    /**
     * A product that no word identifies as a listed one may be identified by its figures: `25 ns per instruction` is a
     * PLC's under any name.
     */
    private void readFigures(Fields fields, Hits hits) {
        if (anyBinding()) return;
        for (var hit : hits.figureNames()) {
            for (var meaning : hit.lexeme().meanings()) {
                var target = meaning.target();
                if (target == null || !meaning.namesFigure() || isCandidate(target)) continue;
                if (CriteriaCheck.of(target, fields, hits).within() == Truth.TRUE)
                    add(new Identified(target, hit, isNothingElse(target, hits) ? null : Doubt.FIGURES_ONLY, false));
            }
        }
    }

    /** Criteria decide by figures, whatever else the thing does. */
    private void leaveOpen(OpenKind kind) {
        if (candidates.isEmpty()) return;
        if (kind.isSaid() || kind.isBare()) contradictNamed(Doubt.OPEN_FUNCTION);
        if (kind.mayBeOfBuilding() || kind.mayBeOfBusiness() || kind.mayBelongToOnePerson())
            contradictNamed(Doubt.WEAK_NAME);
        if (kind.isMixed()) contradictNamed(Doubt.CONTRADICTED);
    }

    private void contradictNamed(Doubt doubt) {
        for (var candidate : candidates) {
            if (!candidate.target().hasCriteria()) candidate.contradict(doubt);
        }
    }

    /** Three figures leave no doubt, unless another word says what it is: only a large server has all of them. */
    private boolean isNothingElse(Target target, Hits hits) {
        return target.criteria().size() >= ENOUGH_FIGURES
                && (somethingElse == null || isCounted(somethingElse, hits) || mayMean(somethingElse, target));
    }

    /** The Xeon of `8 x Xeon` is a part of it. */
    private static boolean isCounted(Hit hit, Hits hits) {
        for (var name : hits.figureNames()) {
            if (name.start() == hit.start() && name.is(Role.COUNTED)) return true;
        }
        return false;
    }

    /** `SERVER RACK 6U 8S` may be a rack, or a server in one. */
    private static boolean mayMean(Hit hit, Target target) {
        for (var meaning : hit.lexeme().meanings()) {
            if (meaning.target() == target) return true;
        }
        return false;
    }

    private void confirm(Target target, Hit named) {
        candidate(target).confirm(named.in(text));
    }

    private boolean isForSomething() {
        return somethingElse != null && (somethingElse.is(Role.ACCESSORY) || somethingElse.is(Role.PART));
    }

    private void confirm(Things things) {
        for (var identified : things.identified()) {
            if (isCandidate(identified.target())) add(identified);
        }
    }

    private void declare(List<Target> declared, Fields fields) {
        var declaration = fields.declaration();
        if (declaration == null) return;
        for (var target : declared) {
            var candidate = candidate(target);
            candidate.confirm(declaration);
            if (somethingElse != null) candidate.contradict(Doubt.CONTRADICTED);
        }
    }

    private void take(Recognition recognition) {
        switch (recognition) {
            case Nothing() -> {}
            case SomethingElse(var hit) -> somethingElse = hit;
            case Things things -> things.identified().forEach(this::add);
        }
    }

    private void add(Identified identified) {
        candidate(identified.target()).add(identified, identified.hit().in(text));
    }

    private boolean nothingYet() {
        return candidates.isEmpty() && somethingElse == null;
    }

    private boolean anyBinding() {
        for (var candidate : candidates) {
            if (candidate.target().binds()) return true;
        }
        return false;
    }

    private boolean anythingSure() {
        for (var candidate : candidates) {
            if (candidate.identity() == Truth.TRUE) return true;
        }
        return false;
    }

    private boolean isCandidate(Target target) {
        for (var candidate : candidates) {
            if (candidate.target() == target) return true;
        }
        return false;
    }

    private Candidate candidate(Target target) {
        for (var candidate : candidates) {
            if (candidate.target() == target) return candidate;
        }
        var added = new Candidate(target);
        candidates.add(added);
        return added;
    }
}
