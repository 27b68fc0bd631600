package io.certwatch.backing;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Prepares the conditions of a query. */
final class Conditions {
    private static final Set<String> OF_SEVERAL = Set.of("$and", "$or", "$nor");
    private static final Set<String> OF_REGULAR_EXPRESSIONS = Set.of("$regex", "$options");
    private static final Map<String, IntPredicate> COMPARISONS =
            Map.of("$gt", is -> is > 0, "$gte", is -> is >= 0, "$lt", is -> is < 0, "$lte", is -> is <= 0);

    private Conditions() {}

    static Condition of(Document query) {
        return Condition.all(query.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static Condition of(String key, @Nullable Object wanted) {
        if (key.startsWith("$")) return OF_SEVERAL.contains(key) ? ofSeveral(key, wanted) : Condition.UNDECIDED;
        if (wanted == null || Scalars.is(wanted)) return equal(key, wanted, true);
        if (BsonRegularExpression.isRegularExpression(wanted)) return ofRegularExpression(key, wanted);
        return wanted instanceof Document operators && isOfOperators(operators)
                ? Condition.all(operators.entrySet().stream()
                        .map(each -> ofOperator(key, each.getKey(), each.getValue(), operators.size() == 1))
                        .toList())
                : Condition.UNDECIDED;
    }

    private static Condition ofSeveral(String operator, @Nullable Object queries) {
        if (!(queries instanceof List<?> list)
                || list.isEmpty()
                || !list.stream().allMatch(Document.class::isInstance)) {
            return Condition.UNDECIDED;
        }
        var conditions = list.stream().map(query -> of((Document) query)).toList();
        return switch (operator) {
            case "$and" -> Condition.all(conditions);
            case "$or" -> Condition.any(conditions);
            default -> Condition.any(conditions).negated();
        };
    }

    private static Condition ofRegularExpression(String key, Object wanted) {
        if (wanted instanceof Document form && !OF_REGULAR_EXPRESSIONS.containsAll(form.keySet())) {
            return Condition.UNDECIDED;
        }
        var expression = BsonRegularExpression.convertToRegularExpression(wanted);
        return FieldCondition.of(
                key,
                value -> {
                    if (value instanceof String text)
                        return Answer.of(expression.matcher(text).find());
                    return Missing.isNullOrMissing(value) ? Answer.NO : Answer.UNDECIDED;
                },
                true);
    }

    private static boolean isOfOperators(Document document) {
        return !document.isEmpty() && document.keySet().stream().allMatch(key -> key.startsWith("$"));
    }

    /** @param only whether the operator is the only one, so that one element of a list has to meet the whole */
    private static Condition ofOperator(String key, String operator, @Nullable Object wanted, boolean only) {
        return switch (operator) {
            case "$eq" -> equal(key, wanted, only);
            case "$ne" -> equal(key, wanted, false).negated();
            case "$in", "$nin", "$all" -> ofValues(key, operator, ofOneType(wanted), only);
            case "$elemMatch" ->
                only && wanted instanceof Document query
                        ? FieldCondition.of(key, ofElement(query), false)
                        : Condition.UNDECIDED;
            default -> {
                var comparison = COMPARISONS.get(operator);
                yield comparison != null && wanted != null && Scalars.is(wanted)
                        ? FieldCondition.of(key, Scalars.matchComparison(wanted, comparison), only)
                        : Condition.UNDECIDED;
            }
        };
    }

    /** A document of the list that meets conditions on its fields, or a scalar that is between others. */
    private static Condition ofElement(Document query) {
        if (isOfFields(query)) return ListCondition.element(of(query));
        var isOfComparisons = COMPARISONS.keySet().containsAll(query.keySet()) && Scalars.are(query.values());
        return query.isEmpty() || !isOfComparisons
                ? Condition.UNDECIDED
                : ListCondition.scalar(Condition.all(query.entrySet().stream()
                        .<Condition>map(each -> Scalars.matchComparison(
                                each.getValue(), requireNonNull(COMPARISONS.get(each.getKey()))))
                        .toList()));
    }

    private static Condition ofValues(String key, String operator, List<?> values, boolean only) {
        if (values.isEmpty()) return Condition.UNDECIDED;
        return switch (operator) {
            case "$in" -> FieldCondition.of(key, Scalars.oneOf(values), only);
            case "$nin" -> FieldCondition.of(key, Scalars.oneOf(values), false).negated();
            default -> only ? FieldCondition.of(key, ListCondition.containing(values), false) : Condition.UNDECIDED;
        };
    }

    /** Null equals a missing value, and nothing in a list is asked whether it is null. */
    private static Condition equal(String key, @Nullable Object wanted, boolean anyOfList) {
        if (wanted == null) return FieldCondition.of(key, Scalars.isNull(), false);
        return Scalars.is(wanted) ? FieldCondition.of(key, Scalars.equalTo(wanted), anyOfList) : Condition.UNDECIDED;
    }

    /** The values of a list that are scalars of the same type; none if others are among them. */
    private static List<?> ofOneType(@Nullable Object wanted) {
        return wanted instanceof Collection<?> values
                        && Scalars.are(values)
                        && values.stream().map(Object::getClass).distinct().count() == 1
                ? List.copyOf(values)
                : List.of();
    }

    private static boolean isOfFields(Document query) {
        return !query.isEmpty()
                && query.keySet().stream().allMatch(key -> !key.startsWith("$") || OF_SEVERAL.contains(key));
    }
}
