package io.certwatch.product.productimport.reading;

import java.util.function.Predicate;

/**
 * What is known about the figures that the catalogue's criteria use.
 *
 * @param naming whether a text is the name of a figure: {@code 吞吐量}, {@code Max. throughput}
 * @param measuring whether the whole text is a figure with a unit: {@code 25.6Tbps}
 */
record KnownFigures(Predicate<String> naming, Predicate<String> measuring) {

    boolean name(String text) {
        return naming.test(text);
    }

    boolean measure(String text) {
        return measuring.test(text);
    }
}
