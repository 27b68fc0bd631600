package io.certwatch.backing;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** A condition on a whole list; a field that is missing does not meet it. */
record ListCondition(Function<List<?>, Answer> test) implements Condition {

    /** One document of the list meets all conditions. */
    static ListCondition element(Condition conditions) {
        Condition ofDocument = element -> element instanceof Document ? conditions.test(element) : Answer.UNDECIDED;
        return new ListCondition(ofDocument::testAny);
    }

    /** One scalar of the list meets the condition. */
    static ListCondition scalar(Condition condition) {
        Condition ofScalar = element -> Scalars.is(element) ? condition.test(element) : Answer.UNDECIDED;
        return new ListCondition(ofScalar::testAny);
    }

    /** The list contains all of the values. */
    static ListCondition containing(Collection<?> values) {
        return new ListCondition(list -> {
            if (list.containsAll(values)) return Answer.YES;
            return Scalars.are(list) ? Answer.NO : Answer.UNDECIDED;
        });
    }

    @Override
    public Answer test(Object value) {
        if (value instanceof List<?> list) return test.apply(list);
        return Missing.isNullOrMissing(value) ? Answer.NO : Answer.UNDECIDED;
    }
}
