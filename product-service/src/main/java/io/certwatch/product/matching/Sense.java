package io.certwatch.product.matching;

import java.util.List;

/**
 * How one meaning of an entry code is named. Codes were re-used, so {@code editions} says for which editions it holds ({@code *} is any).
 *
 * @param terms    names that mean the thing surely
 * @param families product families; {@code #} stands for a digit: {@code USG6###}
 * @param hints    names that only may mean it
 * @param excludes phrases that cancel what was found in the same field
 * @param below    kinds and families of the thing that are known to stay below the criteria, like a home router
 */
public record Sense(List<String> editions, Terms terms, List<String> families, Terms hints, Terms excludes, Terms below,
                    List<ParameterNames> parameters) {

    static final Sense EMPTY = new Sense(List.of(), Terms.NONE, List.of(), Terms.NONE, Terms.NONE, Terms.NONE, List.of());

    /** Names of a figure; by an inexact name it is not said in which direction or configuration the figure holds. */
    public record ParameterNames(String parameter, Terms names, Terms inexactNames) {}

    /** Terms by language. */
    public record Terms(List<String> zh, List<String> en) {

        public static final Terms NONE = new Terms(List.of(), List.of());
    }
}
