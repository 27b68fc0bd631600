package io.certwatch.product.engine.structure;

import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hit;
import java.util.List;

/**
 * The words of a field by statement, without those that only describe the thing.
 *
 * @param statements the words of the plain text, separated at commas, colons, line ends, and signs beside an accessory
 * @param remarks the words of each pair of brackets
 * @param described properties and procurement that were set aside, in the order of the text
 */
public record Structure(List<List<Hit>> statements, List<List<Hit>> remarks, List<Segment> described) {

    /**
     * @param hits the words for things in the field, in the order of the text; at least one
     * @param namedElsewhere whether another field names a listed thing, which this field may only describe
     */
    public static Structure of(Text text, Text.Field field, List<Hit> hits, boolean namedElsewhere) {
        return new StructureReader(text, field, hits, namedElsewhere).read();
    }
}
