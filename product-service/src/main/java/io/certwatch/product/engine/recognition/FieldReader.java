package io.certwatch.product.engine.recognition;

import static io.certwatch.product.engine.recognition.Recognition.NOTHING;

import io.certwatch.product.engine.Doubt;
import io.certwatch.product.engine.recognition.Recognition.Nothing;
import io.certwatch.product.engine.recognition.Recognition.SomethingElse;
import io.certwatch.product.engine.recognition.Recognition.Things;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hit;
import io.certwatch.product.engine.vocabulary.Hits;
import io.certwatch.product.engine.vocabulary.Role;
import io.certwatch.product.engine.vocabulary.Target;
import java.util.ArrayList;
import java.util.List;

/** What one field says the product is: its first informative statement, unless later ones contradict it. */
record FieldReader(Text text, Hits hits) {

    Recognition read(Text.Field field) {
        var found = Hits.within(field, hits.things());
        if (found.isEmpty()) return NOTHING;
        var statements = Statements.of(text, field, found);
        var recognition = NOTHING;
        for (var statement : statements.plain()) {
            recognition = and(recognition, Statement.read(text, statement, makerNamed()));
        }
        for (var remark : statements.remarks()) {
            recognition = andRemark(recognition, remark);
        }
        return hits.excludes().isEmpty()
                ? recognition
                : withoutExcluded(recognition, Hits.within(field, hits.excludes()));
    }

    private boolean makerNamed() {
        return !hits.makers().isEmpty();
    }

    /** A noun takes precedence over a family, a certain name over an uncertain one; otherwise the first statement. */
    private static Recognition and(Recognition first, Recognition later) {
        return switch (first) {
            case Nothing() -> later;
            case SomethingElse _ -> first;
            case Things things ->
                switch (later) {
                    case Nothing() -> first;
                    case SomethingElse(var hit) -> things.byFamilyOnly() && hit.is(Role.ACCESSORY) ? later : first;
                    case Things more -> {
                        if (things.byFamilyOnly() && !more.byFamilyOnly()) yield joined(more, things);
                        yield !things.sure() && more.sure() ? joined(more, things) : first;
                    }
                };
        };
    }

    private static Things joined(Things leading, Things other) {
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
    private Recognition andRemark(Recognition plain, List<Hit> remark) {
        var said = Statement.read(text, remark, makerNamed());
        return switch (plain) {
            case Nothing() -> remark.getFirst().is(Role.INCLUSION) ? plain : said;
            case SomethingElse _ -> plain;
            case Things things ->
                switch (said) {
                    case Nothing() -> plain;
                    case SomethingElse(var hit) ->
                        hit.is(Role.ACCESSORY) && !remark.getFirst().is(Role.INCLUSION)
                                ? things.doubted(Doubt.CONTRADICTED)
                                : plain;
                    case Things more ->
                        things.sure() || remark.getFirst().is(Role.INCLUSION) ? plain : and(plain, more);
                };
        };
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
