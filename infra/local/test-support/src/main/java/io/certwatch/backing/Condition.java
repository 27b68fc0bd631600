package io.certwatch.backing;

import de.bwaldvogel.mongo.backend.Missing;
import java.util.List;

/** A part of a query, prepared once for many documents. */
interface Condition {

    Condition UNDECIDED = _ -> Answer.UNDECIDED;

    /** @param value a document, or the value of a field: {@code Missing} if there is none or it is null */
    Answer test(Object value);

    static Condition all(List<Condition> conditions) {
        return value -> firstOf(Answer.NO, conditions, value);
    }

    static Condition any(List<Condition> conditions) {
        return value -> firstOf(Answer.YES, conditions, value);
    }

    /** The answer that settles the whole if one condition gives it, else its opposite if all are decided. */
    private static Answer firstOf(Answer settling, List<Condition> conditions, Object value) {
        var answer = settling.negated();
        for (var condition : conditions) {
            var one = condition.test(value);
            if (one == settling) return settling;
            if (one == Answer.UNDECIDED) answer = Answer.UNDECIDED;
        }
        return answer;
    }

    default Condition negated() {
        return value -> test(value).negated();
    }

    /** Whether one of the values meets this condition. */
    default Answer testAny(List<?> values) {
        var answer = Answer.NO;
        for (var value : values) {
            var one = test(Missing.ofNullable(value));
            if (one == Answer.YES) return one;
            if (one == Answer.UNDECIDED) answer = one;
        }
        return answer;
    }
}
