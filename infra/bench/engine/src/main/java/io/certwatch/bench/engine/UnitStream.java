package io.certwatch.bench.engine;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Units one after the other, the families that a unit may belong to at its place. */
final class UnitStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Iterator<String> units;
    private final Queue<String> families = new ArrayDeque<>();

    UnitStream(List<String> units) {
        this.units = units.iterator();
    }

    @Override
    public boolean incrementToken() {
        var family = families.poll();
        if (family == null && !units.hasNext()) return false;
        clearAttributes();
        var next = family == null ? units.next() : family;
        if (family == null) families.addAll(Units.families(next));
        term.append(next);
        step.setPositionIncrement(family == null ? 1 : 0);
        return true;
    }
}
