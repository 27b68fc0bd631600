package io.certwatch.product.engine;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words for one meaning of an entry code. Codes were reused, so {@code editions} lists the editions that it
 * applies to ({@code *} is any).
 *
 * <p>For the pseudo-entry {@code CONTEXT} the terms are accessories and services, the hints are parts that a complete
 * device also has, the excludes are words that do not change what a thing is, and the parameters are figures that no
 * criterion uses.
 *
 * @param terms names that certainly mean the thing
 * @param families product families; each {@code #} stands for a digit: {@code USG6###}
 * @param hints names that may mean it
 * @param excludes phrases that cancel what was found in the same field
 * @param below kinds of the thing that do not reach the criteria, such as a home router
 * @param belowFamilies product families of such kinds
 * @param series product families that mean it for their maker
 * @param software whether such things are software, which is sold as a licence; null is false
 * @param makers for {@code CONTEXT}: makers with all their names
 */
public record Sense(
        List<String> editions,
        Terms terms,
        List<String> families,
        Terms hints,
        Terms excludes,
        Terms below,
        List<String> belowFamilies,
        List<ParameterNames> parameters,
        List<Series> series,
        List<MakerNames> makers,
        @Nullable Boolean software) {

    /** Missing components are empty. */
    public Sense {
        editions = orNone(editions);
        terms = orNone(terms);
        families = orNone(families);
        hints = orNone(hints);
        excludes = orNone(excludes);
        below = orNone(below);
        belowFamilies = orNone(belowFamilies);
        parameters = orNone(parameters);
        series = orNone(series);
        makers = orNone(makers);
    }

    public boolean isSoftware() {
        return Boolean.TRUE.equals(software);
    }

    /** The total of the parameter, if it has a name. */
    public @Nullable Total totalOf(String parameter) {
        for (var each : parameters) {
            if (each.total() != null && each.total().of().equals(parameter)) return each.total();
        }
        return null;
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    private static Terms orNone(@Nullable Terms given) {
        return given == null ? Terms.NONE : given;
    }

    /**
     * Names of a figure; an inexact name leaves the direction or configuration of the figure open. A name that begins
     * with {@code *} is a thing that the figure counts: {@code *Xeon} is found in {@code 2 x Intel Xeon Gold 6338}.
     *
     * @param total what it is the total of; null for a figure of its own
     */
    public record ParameterNames(
            String parameter,
            Terms names,
            Terms inexactNames,
            @Nullable Total total) {

        public ParameterNames {
            names = orNone(names);
            inexactNames = orNone(inexactNames);
        }
    }

    /**
     * The figure of all units together: {@code of} is the parameter of each unit, {@code over} the one that counts
     * them.
     *
     * @param room names of {@code over} that only count how many units there is room for
     */
    public record Total(String of, String over, Terms room) {

        public Total {
            room = orNone(room);
        }
    }

    /**
     * One maker's names for its things of this kind. They apply together with the maker, wherever the text names it.
     *
     * @param maker any of its names
     * @param families names that certainly mean the thing
     * @param hints names that may mean it; {@code *} if any product of this maker may be such a thing
     * @param below names of things that do not reach the criteria
     * @param alone what the names mean if no maker is named; a hint by default
     * @param source of this information, and how certain it is
     */
    public record Series(
            String maker,
            List<String> families,
            List<String> hints,
            List<String> below,
            Alone alone,
            @Nullable String source) {

        public static final String ANYTHING = "*";

        public Series {
            families = orNone(families);
            hints = orNone(hints);
            below = orNone(below);
            alone = alone == null ? Alone.HINT : alone;
        }
    }

    /** What the name of a series means if no maker is named. */
    public enum Alone {
        /** The same: no other maker uses the name. */
        SURE,
        /** It may be the thing. */
        HINT,
        /** Nothing: it is an everyday word or a few letters. */
        NOTHING
    }

    /** All names of a maker, the usual one first. */
    public record MakerNames(List<String> names) {

        public MakerNames {
            names = orNone(names);
        }
    }

    /** Terms by language. */
    public record Terms(List<String> zh, List<String> en) {

        public static final Terms NONE = new Terms(List.of(), List.of());

        public Terms {
            zh = orNone(zh);
            en = orNone(en);
        }

        public List<String> all() {
            return Stream.concat(zh.stream(), en.stream()).toList();
        }
    }
}
