package io.certwatch.product.engine.structure;

import io.certwatch.product.engine.structure.PropertyMarks.Relation;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hit;
import io.certwatch.product.engine.vocabulary.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the structure of one field, word by word. */
final class StructureReader {

    private static final char LIST_MARK = '、';

    private final Text text;
    private final Text.Field field;
    private final List<Hit> hits;
    private final PropertyMarks marks;
    private final UnknownWords unknown;
    private final Place place;
    private final Aside aside;
    private final boolean namesListed;

    private final List<List<Hit>> statements = new ArrayList<>(2);
    private final List<List<Hit>> remarks = new ArrayList<>(0);
    private final List<Segment> described = new ArrayList<>(0);
    private int at;
    private int depth;
    private int bracket;
    private int openBracket;
    private boolean thingBefore;
    private boolean included;
    /** The strongest boundary since the last word that is not neutral. */
    private Boundary passed = Boundary.NONE;

    private @Nullable Hit previous;
    private @Nullable Relation relation;

    StructureReader(Text text, Text.Field field, List<Hit> hits, boolean namedElsewhere) {
        this.text = text;
        this.field = field;
        this.hits = hits;
        this.marks = new PropertyMarks(text, field, hits);
        this.unknown = new UnknownWords(text, field, hits);
        this.place = new Place(text, field, hits);
        this.aside = new Aside(text, field);
        this.namesListed = namedElsewhere || hits.stream().anyMatch(Hit::namesListed);
        this.thingBefore = namedElsewhere;
        this.at = field.start();
    }

    Structure read() {
        for (var hit : hits) {
            var boundary = stronger(boundaryTo(hit), passed);
            var kind = kind(hit);
            if (kind == null) keep(hit, boundary);
            else setAside(kind, hit);
            if (hit.namesListed() && kind == null) thingBefore = true;
            at = hit.end();
            boolean neutral = hit.lexeme().isNeutral();
            passed = neutral ? boundary : Boundary.NONE;
            if (!neutral) previous = hit;
        }
        return new Structure(statements, remarks, described);
    }

    private static Boundary stronger(Boundary one, Boundary other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** The strongest boundary between the previous word and this one, without brackets, which are counted. */
    private Boundary boundaryTo(Hit hit) {
        for (int position = at; position < hit.start(); position++) {
            char c = text.at(position);
            if (c == '(') {
                depth++;
                bracket++;
            }
            if (c == ')') {
                depth = Math.max(0, depth - 1);
                bracket++;
                included = false;
            }
        }
        var boundary = Boundary.between(text, at, hit.start());
        if (boundary == Boundary.BREAK && !onlyListMarks(hit)) included = false;
        return boundary;
    }

    /** `含安装、调试、培训` goes on; a comma in brackets does not end what is included either. */
    private boolean onlyListMarks(Hit hit) {
        if (depth > 0) return true;
        for (int position = at; position < hit.start(); position++) {
            boolean breaks = Boundary.between(text, position, position + 1) == Boundary.BREAK;
            if (breaks && field.original().charAt(text.placeOf(position)) != LIST_MARK) return false;
        }
        return true;
    }

    /** The role of a word that only describes the thing; null for any other word. */
    private Segment.@Nullable Kind kind(Hit hit) {
        relation = null;
        if (hit.is(Role.INCLUSION)) {
            if (isBehindThing(hit)) included = true;
            return included ? Segment.Kind.PROPERTY : null;
        }
        if (included) return Segment.Kind.PROPERTY;
        if (isAside(hit)) return Segment.Kind.PROCUREMENT;
        if (marks.isUnitOfOrder(hit)) return Segment.Kind.PROCUREMENT;
        if (hit.is(Role.PROCUREMENT) || isArea(hit)) return Segment.Kind.PROCUREMENT;
        if (hit.namesOther() && (thingBefore && place.has(hit) || namesListed && place.isInStock(hit)))
            return Segment.Kind.PROCUREMENT;
        if (!hit.namesOther() || !isBehindThing(hit) && (!namesListed || isBesideThing(hit))) return null;
        relation = marks.relation(hit);
        return relation == Relation.PROPERTY ? Segment.Kind.PROPERTY : null;
    }

    /** `工业防火墙\\PLC网边界`: a listed thing tells where another one stands. */
    private boolean isArea(Hit hit) {
        boolean another = hit.namesListed()
                ? hits.stream().anyMatch(other -> other != hit && other.namesListed() && !place.isArea(other))
                : namesListed && hit.namesOther();
        return another && place.isArea(hit);
    }

    /** A listed thing is set aside only beside another one. */
    private boolean isAside(Hit hit) {
        if (!(hit.namesListed() ? thingBefore : namesListed)) return false;
        return aside.isBoughtElsewhere(hit)
                || aside.isForReader(hit) && (thingBefore || !aside.clauseNamesListed(hit, hits));
    }

    /**
     * A property describes what is before it: a listed thing or, in a name without one, unknown words. There a disk or
     * a memory with its size is the thing itself.
     */
    private boolean isBehindThing(Hit hit) {
        if (thingBefore || namesListed) return thingBefore;
        return !hit.is(Role.OTHER) && unknown.isBefore(marks.startOfProperty(hit));
    }

    /** `双电源核心交换机`, `2 x rack ears for firewall`: the phrase goes on to the thing, and its last noun decides. */
    private boolean isBesideThing(Hit hit) {
        for (var next : hits) {
            if (next.start() > hit.start() && next.namesListed())
                return Boundary.between(text, hit.end(), next.start()).compareTo(Boundary.SIGN) < 0;
        }
        return false;
    }

    private void setAside(Segment.Kind kind, Hit hit) {
        int start = kind == Segment.Kind.PROPERTY ? marks.startOfProperty(hit) : hit.start();
        int end = kind == Segment.Kind.PROPERTY ? marks.endOfProperty(hit) : hit.end();
        var last = described.isEmpty() ? null : described.getLast();
        if (last != null && last.kind() == kind && start <= last.end()) {
            described.set(described.size() - 1, new Segment(kind, last.start(), Math.max(end, last.end())));
        } else {
            described.add(new Segment(kind, start, end));
        }
    }

    private void keep(Hit hit, Boundary boundary) {
        var kind = depth > 0 ? remarks : statements;
        boolean begins = kind.isEmpty()
                || depth > 0 && openBracket != bracket
                || separates(boundary, hit) && !(depth > 0 && isInclusion(kind.getLast()));
        if (begins) kind.add(new ArrayList<>(4));
        openBracket = bracket;
        kind.getLast().add(hit);
    }

    /** `（含防火墙、堡垒机）` is one list. */
    private static boolean isInclusion(List<Hit> remark) {
        return remark.getFirst().is(Role.INCLUSION);
    }

    /** A sign separates a thing from what is beside it, but joins two listed things: `IPS/IDS系统`. */
    private boolean separates(Boundary boundary, Hit hit) {
        if (boundary == Boundary.BREAK || relation == Relation.OPEN) return true;
        return boundary == Boundary.SIGN && previous != null && (hit.namesOther() || previous.namesOther());
    }
}
