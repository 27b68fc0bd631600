package io.certwatch.backing;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A condition on the value of a field, which may be inside other fields. Of a list on the way or at the end, one element has to meet it.
 *
 * @param anyOfList whether an element decides; if not, lists are left undecided
 */
record FieldCondition(List<String> path, Condition condition, boolean anyOfList) implements Condition {

    private static final Pattern DOT = Pattern.compile("\\.");

    /** Undecided for every document if a part of the path may be an index of a list. */
    static Condition of(String field, Condition condition, boolean anyOfList) {
        var path = List.of(DOT.split(field, -1));
        return path.stream().allMatch(FieldCondition::isName)
                ? new FieldCondition(path, condition, anyOfList)
                : UNDECIDED;
    }

    private static boolean isName(String part) {
        return !part.isEmpty() && !part.startsWith("$") && !Character.isDigit(part.charAt(0));
    }

    @Override
    public Answer test(Object document) {
        return test(document, 0);
    }

    private Answer test(Object parent, int depth) {
        if (parent instanceof List<?> list) return anyOfList ? testEach(list, depth) : Answer.UNDECIDED;
        var value = Missing.ofNullable(parent instanceof Document document ? document.get(path.get(depth)) : null);
        if (depth < path.size() - 1) return test(value, depth + 1);
        if (value instanceof List<?> list && !(condition instanceof ListCondition)) {
            return anyOfList ? condition.testAny(list) : Answer.UNDECIDED;
        }
        return condition.test(value);
    }

    private Answer testEach(List<?> parents, int depth) {
        Condition rest = parent -> parent instanceof Document ? test(parent, depth) : Answer.UNDECIDED;
        return rest.testAny(parents);
    }
}
