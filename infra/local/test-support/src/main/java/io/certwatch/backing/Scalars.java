package io.certwatch.backing;

import de.bwaldvogel.mongo.backend.Missing;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Conditions on values that compare as Java compares them, if both are of the same of these types. */
final class Scalars {
    private static final Set<Class<?>> TYPES =
            Set.of(String.class, Boolean.class, Instant.class, Integer.class, Long.class);

    private Scalars() {}

    static boolean are(Collection<?> values) {
        return values.stream().allMatch(Scalars::is);
    }

    static boolean is(@Nullable Object value) {
        return value != null && TYPES.contains(value.getClass());
    }

    static Condition isNull() {
        return value -> {
            if (Missing.isNullOrMissing(value)) return Answer.YES;
            return is(value) ? Answer.NO : Answer.UNDECIDED;
        };
    }

    static Condition equalTo(Object wanted) {
        return value -> value.getClass() == wanted.getClass() ? Answer.of(value.equals(wanted)) : otherType(value);
    }

    /** @param wanted of one type */
    static Condition oneOf(Collection<?> wanted) {
        var type = wanted.iterator().next().getClass();
        var values = new HashSet<>(wanted);
        return value -> value.getClass() == type ? Answer.of(values.contains(value)) : otherType(value);
    }

    /** @param meets told what the comparison of a value with the bound returns */
    @SuppressWarnings("unchecked")
    static Condition matchComparison(Object bound, IntPredicate meets) {
        return value -> value.getClass() == bound.getClass()
                ? Answer.of(meets.test(((Comparable<Object>) value).compareTo(bound)))
                : otherType(value);
    }

    private static Answer otherType(Object value) {
        return Missing.isNullOrMissing(value) ? Answer.NO : Answer.UNDECIDED;
    }
}
