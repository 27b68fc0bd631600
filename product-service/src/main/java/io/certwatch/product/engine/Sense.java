package io.certwatch.product.engine;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one meaning of an entry code is named. Codes were re-used, so {@code editions} says for which editions it holds ({@code *} is any).
 *
 * <p>Of the pseudo-entry {@code CONTEXT} the terms are accessories and services, the hints parts that a complete device also has, the
 * excludes words that leave a thing what it is, and the parameters figures that no criterion asks for.
 *
 * @param terms         names that mean the thing surely
 * @param families      product families; each {@code #} stands for a digit: {@code USG6###}
 * @param hints         names that only may mean it
 * @param excludes      phrases that cancel what was found in the same field
 * @param below         kinds of the thing that stay below the criteria, like a home router
 * @param belowFamilies product families of such kinds
 * @param series        product families that mean it by their maker
 * @param makers        of {@code CONTEXT}: makers by all their names
 */
public record Sense(List<String> editions, Terms terms, List<String> families, Terms hints, Terms excludes, Terms below,
                    List<String> belowFamilies, List<ParameterNames> parameters, List<Series> series, List<MakerNames> makers) {

    /** What a sense does not say is empty. */
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

    public Sense(List<String> editions, Terms terms, List<String> families, Terms hints, Terms excludes, Terms below, List<String> belowFamilies,
          List<ParameterNames> parameters) {
        this(editions, terms, families, hints, excludes, below, belowFamilies, parameters, List.of(), List.of());
    }

    /** The total of that parameter, if it has a name. */
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
     * Names of a figure; by an inexact name it is not said in which direction or configuration the figure holds. One that begins with
     * {@code *} names a thing that the figure counts: {@code *Xeon} is found in {@code 2 x Intel Xeon Gold 6338}.
     *
     * @param total what it is the total of; none if it is a figure of its own
     */
    public record ParameterNames(String parameter, Terms names, Terms inexactNames, @Nullable Total total) {

        public ParameterNames {
            names = orNone(names);
            inexactNames = orNone(inexactNames);
        }
    }

    /**
     * A figure of all units together: {@code of} is the parameter of each, {@code over} the one that counts them.
     *
     * @param room names of {@code over} that only count how many there is room for
     */
    public record Total(String of, String over, Terms room) {

        public Total {
            room = orNone(room);
        }
    }

    /**
     * What one maker calls its things of this kind. The names count together with the maker, wherever the text names it.
     *
     * @param maker    any of its names
     * @param families names that surely mean the thing
     * @param hints    names that only may mean it; {@code *} if anything of this maker may be such a thing
     * @param below    names of things that stay below the criteria
     * @param alone    what the names say where no maker is named; by default they are a hint
     * @param source   where this was read, and how sure it is
     */
    public record Series(String maker, List<String> families, List<String> hints, List<String> below, Alone alone,
                         @Nullable String source) {

        public static final String ANYTHING = "*";

        public Series {
            families = orNone(families);
            hints = orNone(hints);
            below = orNone(below);
            alone = alone == null ? Alone.HINT : alone;
        }
    }

    /** What the name of a series says where no maker is named. */
    public enum Alone {
        /** The same: nobody else calls anything so. */
        SURE,
        /** Perhaps the thing. */
        HINT,
        /** Nothing: it is an everyday word or a few letters. */
        NOTHING
    }

    /** A maker by all that it is called, the usual name first. */
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
